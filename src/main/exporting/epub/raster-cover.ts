import { createRequire } from 'node:module'
import type { EmbeddedImage } from './book'

/** Literata, which comes with the program; other scripts are set in what the system has. */
const FONT = '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'

/** The same cover as PNG, for e-readers that draw no SVG. */
export async function rasterCover(cover: EmbeddedImage): Promise<EmbeddedImage> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const { resolve } = createRequire(import.meta.url)
  const image = await renderAsync(cover.data.toString('utf8'), {
    font: {
      fontFiles: [resolve(FONT)],
      defaultFontFamily: 'Literata',
      serifFamily: 'Literata',
      loadSystemFonts: true,
    },
  })
  return { ...cover, extension: 'png', mediaType: 'image/png', data: Buffer.from(image.asPng()) }
}

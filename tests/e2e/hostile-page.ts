/**
 * What a hostile script would try in the page. Each function is sent into the page as it stands: it may use nothing
 * from around it. Each names its attempts in the paths that it asks for, and resolves when all of them have ended.
 */

/** @returns the attempts that brought something back */
export async function askByScript(host: string): Promise<readonly string[]> {
  const comes = (target: EventTarget, good: string): Promise<boolean> =>
    new Promise((resolve) => {
      target.addEventListener(good, () => resolve(true))
      for (const bad of ['error', 'close', 'abort']) target.addEventListener(bad, () => resolve(false))
    })
  const script = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const attempts: Readonly<Record<string, (address: string) => unknown>> = {
    fetch: (address) => fetch(address),
    'fetch-no-cors': (address) => fetch(address, { mode: 'no-cors', keepalive: true }),
    'fetch-post': (address) => fetch(address, { method: 'POST', body: document.body.innerText }),
    xhr: (address) => {
      const request = new XMLHttpRequest()
      request.open('GET', address)
      request.send()
      return comes(request, 'load')
    },
    websocket: (address) => comes(new WebSocket(address.replace('http', 'ws')), 'open'),
    'event-source': (address) => comes(new EventSource(address), 'open'),
    // Says yes when it was only taken in: what counts is whether it arrives.
    beacon: (address) => navigator.sendBeacon(address, 'x') && false,
    'web-transport': (address) => new WebTransport(address.replace('http', 'https')).ready,
    worker: (address) => comes(new Worker(address), 'message'),
    'shared-worker': (address) => comes(new SharedWorker(address), 'connect'),
    'worker-from-blob': (address) =>
      comes(new Worker(script(`postMessage(0); fetch('${address}')`)), 'message'),
    'worker-from-data': (address) =>
      comes(new Worker(`data:text/javascript,postMessage(0);fetch('${address}')`), 'message'),
    'service-worker': () => navigator.serviceWorker.register('/service-worker.js'),
    'service-worker-outside': (address) => navigator.serviceWorker.register(address),
    worklet: (address) => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(address),
    'own-host-by-name': (address) => fetch(address.replace('127.0.0.1', 'localhost')),
    'own-file': () => fetch('/index.html'),
    'file-of-the-disk': () => fetch('file:///etc/passwd'),
  }
  const through: string[] = []
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      if ((await attempt(`http://${host}/${name}`)) !== false) through.push(name)
    } catch {
      // Refused, as it should be.
    }
  }
  return through
}

/** Puts elements into the page that ask for something from outside; takes them away again. */
export async function askByElements(host: string): Promise<void> {
  const box = document.createElement('div')
  document.body.append(box)
  const ended: Promise<unknown>[] = []
  const add = (tag: string, attributes: Readonly<Record<string, string>>, ends = true): void => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    if (ends)
      ended.push(
        new Promise((resolve) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', resolve)
        }),
      )
    box.append(element)
  }
  const at = (name: string): string => `http://${host}/${name}`
  add('img', { src: at('img') })
  add('img', { srcset: `${at('srcset')} 1x` })
  add('input', { type: 'image', src: at('input') })
  add('script', { src: at('script') })
  add('script', { type: 'module', src: at('module') })
  add('iframe', { src: at('iframe') })
  add('iframe', { srcdoc: `<img src="${at('srcdoc')}">` })
  add('video', { src: at('video'), poster: at('poster') })
  add('audio', { src: at('audio') })
  add('object', { data: at('object') })
  add('embed', { src: at('embed') }, false)
  add('link', { rel: 'stylesheet', href: at('stylesheet') })
  add('link', { rel: 'prefetch', href: at('prefetch') })
  add('link', { rel: 'preload', as: 'image', href: at('preload') })
  add('link', { rel: 'modulepreload', href: at('modulepreload') })
  for (const rel of ['preconnect', 'dns-prefetch', 'icon', 'manifest', 'prerender'])
    add('link', { rel, href: at(rel) }, false)
  add('link', { rel: 'preconnect', href: `http://${host.replace('127.0.0.1', 'localhost')}` }, false)
  add('a', { ping: at('ping'), href: at('link'), target: '_blank' }, false)
  box.querySelector('a')?.click()

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.innerHTML = `<image href="${at('svg-image')}"/><use href="${at('svg-use')}#x"/>`
  box.append(svg)
  const speculation = document.createElement('script')
  speculation.type = 'speculationrules'
  speculation.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [at('speculation')] }] })
  box.append(speculation)

  await Promise.all(ended)
  box.remove()
}

/** Styles the page with things from outside; takes the styles away again. */
export async function askByStyles(host: string): Promise<void> {
  const at = (name: string): string => `url(http://${host}/${name})`
  const style = document.createElement('style')
  style.textContent = `
    @import ${at('import')};
    @font-face { font-family: Outside; src: ${at('font')}; }
    body { background-image: ${at('background')}; font-family: Outside; cursor: ${at('cursor')}, auto; }
    body::before { content: ${at('content')}; }
    ul { list-style-image: ${at('list-style')}; mask-image: ${at('mask')}; border-image: ${at('border')} 1; }
  `
  document.head.append(style)
  document.body.style.setProperty('filter', `${at('filter').slice(0, -1)}#x)`)
  // Refused fonts and images are asked for when the page is laid out and drawn.
  await document.fonts.load('1rem Outside').catch(() => undefined)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  document.body.style.removeProperty('filter')
  style.remove()
}

/** Looks for a way out by WebRTC: the servers that it asks, and a peer. @returns the ways that it found */
export async function askByWebRtc(host: string): Promise<readonly string[]> {
  const secret = { username: 'a', credential: 'b' }
  const found: string[] = []
  for (const urls of [
    `stun:${host}`,
    `turn:${host}?transport=udp`,
    `turn:${host}?transport=tcp`,
    `turns:${host}?transport=tcp`,
  ]) {
    const own = new RTCPeerConnection({ iceServers: [{ urls, ...secret }] })
    const peer = new RTCPeerConnection()
    own.createDataChannel('out')
    const gathered = new Promise<void>((resolve) => {
      own.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve()
        else if (candidate.candidate !== '') found.push(candidate.candidate)
      })
    })
    await own.setLocalDescription(await own.createOffer())
    await peer.setRemoteDescription({ type: 'offer', sdp: own.localDescription?.sdp ?? '' })
    await peer.setLocalDescription(await peer.createAnswer())
    await own.setRemoteDescription({ type: 'answer', sdp: peer.localDescription?.sdp ?? '' })
    const [ip, port] = host.split(':')
    for (const [kind, end] of [
      ['udp', ''],
      ['tcp', ' tcptype passive'],
    ])
      await own.addIceCandidate({
        candidate: `candidate:1 1 ${kind} 2113937151 ${ip} ${port} typ host${end}`,
        sdpMLineIndex: 0,
      })
    await gathered
    own.close()
    peer.close()
  }
  return found
}

/** @returns the kinds of script that ran without lying in a file of the program */
export async function runScripts(): Promise<readonly string[]> {
  const ran: string[] = []
  Object.assign(window, { ran: (name: string) => ran.push(name) })
  const box = document.createElement('div')
  document.body.append(box)
  const ended = (element: HTMLElement): Promise<unknown> =>
    new Promise((resolve) => {
      for (const name of ['load', 'error', 'securitypolicyviolation']) element.addEventListener(name, resolve)
      box.append(element)
    })
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    values: Partial<HTMLElementTagNameMap[K]>,
  ): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), values)

  await ended(make('script', { textContent: "ran('inline script')" }))
  await ended(make('script', { type: 'module', textContent: "ran('inline module')" }))
  await ended(make('script', { src: "data:text/javascript,ran('script from data')" }))
  await ended(make('script', { src: URL.createObjectURL(new Blob(["ran('script from blob')"])) }))
  await ended(make('iframe', { srcdoc: "<script>parent.ran('script of a frame')</script>" }))
  const image = make('img', { src: 'data:image/png,none' })
  image.setAttribute('onerror', "ran('handler of an image')")
  await ended(image)
  box.insertAdjacentHTML('beforeend', `<svg onload="ran('handler of a drawing')"></svg>`)
  box.insertAdjacentHTML('beforeend', `<button onclick="ran('handler of a button')"></button>`)
  box.querySelector('button')?.click()
  for (const target of ['_self', '_blank', '_top'])
    make('a', { href: `javascript:ran('link to ${target}')`, target }).click()
  location.href = "javascript:ran('location')"
  window.open("javascript:opener.ran('window')")

  // In a turn of its own: what asks for this one may evaluate where the page may not.
  await new Promise<void>((resolve) =>
    setTimeout(() => {
      const evaluations: readonly (() => unknown)[] = [
        () => window.eval("ran('eval')"),
        () => new Function("ran('new Function')")(),
        () => ran.constructor.constructor("ran('constructor of a function')")(),
        () => setTimeout("ran('timer')" as never, 0),
        () =>
          new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && ran.push('WebAssembly'),
      ]
      for (const evaluate of evaluations) {
        try {
          evaluate()
        } catch {
          // Refused, as it should be.
        }
      }
      setTimeout(resolve, 0)
    }),
  )
  box.remove()
  return ran
}

interface Devices {
  requestDevice(asked: { readonly filters: readonly unknown[] }): Promise<readonly unknown[]>
  requestPort(): Promise<unknown>
  getDevices(): Promise<readonly unknown[]>
}

interface Newer {
  queryLocalFonts(): Promise<readonly unknown[]>
  readonly IdleDetector: { requestPermission(): Promise<PermissionState> }
}

/** @returns what the page was allowed, of all that it may ask the user or the system for */
export async function askForPermissions(): Promise<readonly string[]> {
  const allowed: string[] = []
  // Not yet in the types of the DOM.
  const { usb, serial, hid } = navigator as unknown as Readonly<Record<string, Devices>>
  const { queryLocalFonts, IdleDetector } = window as unknown as Newer
  const attempts: Readonly<Record<string, () => unknown>> = {
    notifications: async () => (await Notification.requestPermission()) === 'granted',
    geolocation: () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    'reading the clipboard': () => navigator.clipboard.readText(),
    'writing the clipboard': () => navigator.clipboard.writeText('x'),
    midi: () => navigator.requestMIDIAccess(),
    'midi with system messages': () => navigator.requestMIDIAccess({ sysex: true }),
    usb: () => usb?.requestDevice({ filters: [] }),
    'usb devices': async () => (await usb?.getDevices())?.length !== 0,
    serial: () => serial?.requestPort(),
    hid: async () => (await hid?.requestDevice({ filters: [] }))?.length !== 0,
    'keeping the screen on': () => navigator.wakeLock.request('screen'),
    'pointer lock': () => document.body.requestPointerLock(),
    'persistent storage': () => navigator.storage.persist(),
    'fonts of the system': async () => (await queryLocalFonts()).length !== 0,
    'idle detection': async () => (await IdleDetector.requestPermission()) === 'granted',
  }
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      if ((await attempt()) !== false) allowed.push(name)
    } catch {
      // Refused, as it should be.
    }
  }
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']) {
    const { state } = await navigator.permissions.query({ name: name as PermissionName })
    if (state !== 'denied') allowed.push(`${name} is ${state}`)
  }
  return allowed
}

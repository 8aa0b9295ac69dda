/** What stands under the top bar. */
export type ShownScreen = 'works' | 'import' | 'names' | 'review'

/** Of the main landmark: where the skip link and a followed link put the focus. */
export const CONTENT_ID = 'content'

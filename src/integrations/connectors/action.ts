/** What a row offers; each opens a dialog. */
export type ConnectorAction =
  | 'add'
  | 'sync'
  | 'cancel'
  | 'runs'
  | 'edit'
  | 'replace'
  | 'check'
  | 'automate'
  | 'history'
  | 'connection'
  | 'diagnostics'
  | 'disconnect'

/** The contract's `FaultContext`. Codes, domains and persons are made up: no list of them is published. */
interface FaultContext {
  code: string
  fault_domain: string
  who: string
  retryable: boolean
  title: string
  hint: string
  phase: string | null
}

const refused: FaultContext = {
  code: 'CATALOG_CREDENTIALS_REFUSED',
  fault_domain: 'catalog',
  who: 'The administrator of the catalog',
  retryable: false,
  title: 'The catalog refused the credentials',
  hint: 'Create a new credential in the catalog and enter it here.',
  phase: 'connect',
}

const busy: FaultContext = {
  code: 'CATALOG_BUSY',
  fault_domain: 'catalog',
  who: 'Nobody',
  retryable: true,
  title: 'The catalog is busy',
  hint: 'Wait a minute and try again.',
  phase: 'connect',
}

const BY_STATUS: Record<number, FaultContext> = {
  400: refused,
  403: {
    code: 'ROLE_MISSING',
    fault_domain: 'access',
    who: 'An Admin of Qualytics',
    retryable: false,
    title: 'Your role does not allow this',
    hint: 'Ask an Admin for the role Manager.',
    phase: null,
  },
  404: {
    code: 'GONE',
    fault_domain: 'platform',
    who: 'You',
    retryable: false,
    title: 'It is no longer there',
    hint: 'Somebody else may have removed it. Load the list again.',
    phase: null,
  },
  409: {
    code: 'IN_USE',
    fault_domain: 'platform',
    who: 'You',
    retryable: true,
    title: 'Something else is going on',
    hint: 'Wait until the sync has ended, or remove the other integration first.',
    phase: null,
  },
  415: { ...refused, code: 'TYPE_UNSUPPORTED', fault_domain: 'platform', title: 'This type is not supported here' },
  500: { ...busy, code: 'INTERNAL', fault_domain: 'platform', who: 'Qualytics', title: 'Something broke in Qualytics' },
}

/** How the scenario `demo-explained` explains a refusal with this status; nothing where live has no explanation (401, 422). */
export const faultContextOf = (status: number): FaultContext | undefined => BY_STATUS[status]

/** By the secret that provokes it. The last is none that the contract allows: it has to cost nothing. */
export const provokedContexts: Record<string, unknown> = {
  'fail-context': refused,
  'fail-context-retryable': busy,
  'fail-context-odd': { code: 7, title: ['odd'], retryable: 'perhaps' },
}

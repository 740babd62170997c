const WRAPPED = /^(?:<.*>|\{.*\}|\[.*\]|\(.*\)|%.*%|\$\{?[\w.:-]*\}?|\$\(.*\)?)$/s
const FILLERS = /^(?:x{3,}|[*•●]{2,}|\.{2,}|…|-+|_+|0+)$/i
const WORDS =
  /^(?:null|none|undefined|true|false|n\/a|tbd|todo|secret|password|passwd|value|string|text|guid|uuid|example|placeholder|redacted|sensitive|hidden|masked|unknown|empty|change[-_ ]?me|replace[-_ ]?me)$/i
const ASKED_FOR =
  /(?:^|[^a-z])(?:your|my|insert|enter|paste|replace|fill)[-_ ]?(?:in|own|this|the|with|here)?[-_ ]?(?:[a-z]|$)/i
const FIELD_NAME =
  /^(?:az(?:ure)?|arm|purview|qualytics|the)?[-_ ]*(?:tenant|client|app|application|directory)[-_ ]*(?:id|secret|key|guid)?(?:[-_ ]*(?:value|here))?$/i

/** What stands in instructions where a value belongs, and what tools print in place of one. */
export const isPlaceholder = (text: string): boolean => {
  const value = text.trim()
  return (
    WRAPPED.test(value) ||
    FILLERS.test(value) ||
    WORDS.test(value) ||
    ASKED_FOR.test(value) ||
    FIELD_NAME.test(value) ||
    /[*•●]{3}|x{6}|<[^>]*>|\{\{|\.\.\./i.test(value) ||
    isSampleGuid(value)
  )
}

/** The ids of documentation: one digit over and over, or digits counted up. */
const isSampleGuid = (value: string): boolean =>
  /^([\da-f])\1{7}(?:-\1{4}){3}-\1{12}$/i.test(value) ||
  /^(?:aaaaaaaa-bbbb-cccc-[\da-f]{4}-[\da-f]{12}|(?:12345678|01234567)-1234-1234-1234-[\da-f]{12})$/i.test(value)

/** Account names of examples. */
export const isSampleAccount = (account: string): boolean =>
  /^(?:your|my)[-_]?|^<|^\{|^(?:the-?)?(?:purview-?)?account(?:-?name)?$|^(?:name|example|acc|placeholder)$/i.test(
    account,
  )

import type { Repair } from '../../types'
import { clouds } from './clouds'
import { labels, type Field } from './fieldNames'
import { fieldOfName } from '../paste/labels'

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const NO_GUID = /^[0-]+$/
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i

const hasGuidShape = (text: string): boolean => GUID.test(text)
export const isNoGuid = (text: string): boolean => hasGuidShape(text) && NO_GUID.test(text)
/** A GUID that names something: the all-zero one does not. */
export const isGuid = (text: string): boolean => hasGuidShape(text) && !NO_GUID.test(text)
export const isDomain = (text: string): boolean => DOMAIN.test(text)
/** Entra's stand-ins for "any tenant": they sign people in, never an app. */
export const isStandIn = (text: string): boolean => /^(?:common|organizations|consumers)$/i.test(text)
export const isTenant = (text: string): boolean => isGuid(text) || isDomain(text)

/** One thing without what people copy around it: blanks, quotes, brackets, invisible characters. */
export const bare = (text: string): string =>
  text
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim()
    .replace(/^[`'"<{(“‘\s]+/, '')
    .replace(/[`'">})”’,;\s]+$/, '')

const LONGEST = 2000

/** The id inside what was typed, where it is surely the one that the field asks for. */
export function repairId(field: 'tenant_id' | 'client_id', typed: string): Repair | null {
  const isRight = field === 'tenant_id' ? isTenant : isGuid
  const trimmed = typed.trim()
  if (trimmed === '' || trimmed.length > LONGEST || isRight(trimmed)) return null
  const id = candidates(field, bare(trimmed)).find(isRight)
  return id === undefined ? null : { kind: 'repaired', value: id, message: `Changed to ${id}` }
}

function candidates(field: Field, text: string): string[] {
  const named = /^([^:=\t]{2,40})[:=\t](.*)$/s.exec(text)
  const [, name = '', value = ''] = named ?? []
  const found = [text]
  if (named && fieldOfName(name)?.field === field) found.push(bare(value))
  if (/^[0-9a-f]{32}$/i.test(text)) found.push(text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))
  if (field === 'client_id') found.push(text.replace(/^api:\/\//i, ''), clientIdOfPortalPage(text) ?? '')
  if (field === 'tenant_id') found.push(tenantOfLoginAddress(text) ?? '')
  return found
}

/** `https://login.microsoftonline.com/{tenant}/oauth2/token` */
function tenantOfLoginAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { hostname, pathname } = new URL(text)
  return clouds.some(({ loginHost }) => loginHost === hostname) ? (pathname.split('/')[1] ?? null) : null
}

/** `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/{clientId}` */
export const clientIdOfPortalPage = (text: string): string | null =>
  /^https:\/\/(?:entra\.microsoft|portal\.azure)\.(?:com|us|cn)\/\S*\/appId\/([0-9a-f-]{36})(?![0-9a-f-])/i.exec(
    text,
  )?.[1] ?? null

export const notAnId = (field: 'tenant_id' | 'client_id'): string =>
  field === 'tenant_id'
    ? `${labels.tenant_id} is a GUID, or a verified domain such as contoso.onmicrosoft.com.`
    : `${labels.client_id} is a GUID such as 11111111-2222-3333-4444-555555555555.`

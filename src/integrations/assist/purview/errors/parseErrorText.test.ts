import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseErrorText } from './parseErrorText'

const TRACE = '0d3c1a2b-1111-4222-8333-abcdefabcdef'
const CORRELATION = '1e4d2b3c-1111-4222-8333-abcdefabcdef'

describe("Entra's answers", () => {
  test('as text', () => {
    const words = `Authentication failed: AADSTS7000215: Invalid client secret provided. Trace ID: ${TRACE} Correlation ID: ${CORRELATION} Timestamp: 2026-01-31 10:20:30Z`
    expect(parseErrorText(words)).toEqual({
      aadsts: ['7000215'],
      status: null,
      plane: null,
      network: null,
      entityGone: false,
      nothingMatched: false,
      correlationId: CORRELATION,
      traceId: TRACE,
      at: '2026-01-31T10:20:30.000Z',
    })
  })

  test('as JSON', () => {
    const words = JSON.stringify({
      error: 'invalid_client',
      error_description: 'AADSTS7000222: The provided client secret keys are expired.',
      error_codes: [7000222],
      timestamp: '2026-01-31 10:20:30Z',
      trace_id: TRACE,
      correlation_id: CORRELATION,
      error_uri: 'https://login.microsoftonline.com/error?code=7000222',
    })
    expect(parseErrorText(words)).toMatchObject({
      aadsts: ['7000222'],
      correlationId: CORRELATION,
      traceId: TRACE,
      at: '2026-01-31T10:20:30.000Z',
    })
  })

  test('the listed numbers come first, each once', () => {
    expect(parseErrorText('"error_codes": [50012, 700027] AADSTS700027: x AADSTS50000').aadsts).toEqual([
      '50012',
      '700027',
      '50000',
    ])
  })

  test.each(['AADSTS1234', 'AADSTS123456789', 'AADSTS', 'aadsts50000'])('%s is no number', (words) => {
    expect(parseErrorText(words).aadsts).toEqual([])
  })
})

describe("Purview's answers", () => {
  test.each([
    ['{"error":{"code":"Unauthorized","message":"Not authorized to access account"}}', 403, null],
    ['403 Client Error: Forbidden for url: https://contoso.purview.azure.com/scan/datasources', 403, 'scan'],
    ['403 for https://contoso.purview.azure.com/catalog/api/atlas/v2/types', 403, 'catalog'],
    ['403 for https://contoso.purview.azure.com/datamap/api/search', 403, 'catalog'],
    ['403 for https://contoso.purview.azure.com/account/collections', 403, 'account'],
    ['403 for https://contoso.purview.azure.com/policystore/metadataPolicies', 403, 'policystore'],
    ['Purview said: HTTP 401 {"error":{"code":"Unauthorized"}}', 401, null],
    ['{"status": 404, "error": "x"}', 404, null],
    ['status code: 429', 429, null],
    ['HTTP/1.1 503 Service Unavailable', 503, null],
    ['Matched 404 tables of 500', null, null],
    ['404 tables, 403 columns', null, null],
    ['HTTPSConnectionPool(host=x, port=443)', null, null],
    ['Sync finished', null, null],
    // httpx
    ["Client error '403 Forbidden' for url 'https://contoso.purview.azure.com/account/collections'", 403, 'account'],
    ["Server error '503 Service Unavailable' for url 'https://contoso.purview.azure.com/scan/x'", 503, 'scan'],
    // azure-core, with and without its JSON
    ['(Unauthorized) Not authorized to access account', 403, null],
    [
      '(Unauthorized) Not authorized to access account\nCode: Unauthorized\nMessage: Not authorized to access account',
      403,
      null,
    ],
    ["Operation returned an invalid status 'Forbidden'", 403, null],
    ["Operation returned an invalid status code 'Not Found'", 404, null],
    // aiohttp, urllib, axios, .NET, Java, Go
    [
      "ClientResponseError: 403, message='Forbidden', url=URL('https://contoso.purview.azure.com/catalog/api')",
      403,
      'catalog',
    ],
    ['HTTP Error 404: Not Found', 404, null],
    ['Request failed with status code 429', 429, null],
    ['Response status code does not indicate success: 403 (Forbidden).', 403, null],
    ['Server returned HTTP response code: 401 for URL: https://contoso.purview.azure.com', 401, null],
    ['unexpected response: 404 Not Found', 404, null],
    ['GET https://contoso.purview.azure.com/account/collections returned 404', 404, 'account'],
    ['The query returned 404 rows', null, null],
    ['warehouse_404 was not found', null, null],
  ])('%s', (words, status, plane) => {
    expect(parseErrorText(words)).toMatchObject({ status, plane })
  })

  test.each([
    ["Failed to resolve 'contosso.purview.azure.com' ([Errno -2] Name or service not known)", 'dns'],
    ['getaddrinfo ENOTFOUND contosso.purview.azure.com', 'dns'],
    ['[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch', 'tls'],
    ['Read timed out. (read timeout=30)', 'timeout'],
    ['connect ETIMEDOUT 10.0.0.4:443', 'timeout'],
    ['403 Client Error {"error":{"code":"PublicNetworkAccessDisabled"}}', 'private'],
    ['publicNetworkAccess is Disabled', 'private'],
    ['Everything is fine', null],
    ['[Errno -5] No address associated with hostname', 'dns'],
    ['[Errno -2]', 'dns'],
    ['[Errno -3] Temporary failure in name resolution', 'dns_for_now'],
    ['getaddrinfo EAI_AGAIN contoso.purview.azure.com', 'dns_for_now'],
    ['dial tcp: lookup contosso.purview.azure.com: no such host', 'dns'],
    ['java.net.UnknownHostException: contosso.purview.azure.com', 'dns'],
    ['The remote name could not be resolved: contosso.purview.azure.com', 'dns'],
    // aiohttp names its TLS setting in every error of a connection.
    [
      "Cannot connect to host contoso.purview.azure.com:443 ssl:default [Connect call failed ('10.0.0.4', 443)]",
      'unreachable',
    ],
    ['Cannot connect to host contoso.purview.azure.com:443 ssl:default [Name or service not known]', 'dns'],
    [
      'Cannot connect to host contoso.purview.azure.com:443 ssl:default [Temporary failure in name resolution]',
      'dns_for_now',
    ],
    [
      'Cannot connect to host contoso.purview.azure.com:443 ssl:<ssl.SSLContext object at 0x7f> [Connection reset by peer]',
      'unreachable',
    ],
    ['Cannot connect to host contoso.purview.azure.com:443 ssl:default [None]', null],
    [
      'Cannot connect to host contoso.purview.azure.com:443 ssl:True [SSLCertVerificationError: (1, "[SSL: CERTIFICATE_VERIFY_FAILED]")]',
      'tls',
    ],
    ['x509: certificate signed by unknown authority', 'tls'],
    ['self-signed certificate in certificate chain', 'tls'],
    ['[Errno 111] Connection refused', 'unreachable'],
    ['connect ECONNREFUSED 10.0.0.4:443', 'unreachable'],
    ['Remote end closed connection without response: RemoteDisconnected', 'unreachable'],
    ['[Errno 110] Connection timed out', 'timeout'],
  ])('%s', (words, network) => {
    expect(parseErrorText(words).network).toBe(network)
  })
})

const fragment = fc.constantFrom(
  'AADSTS',
  '"error_codes":[',
  '7000215',
  ',',
  ']',
  '403',
  ' ',
  'HTTP ',
  'https://',
  '/scan/',
)

test('any words can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fragment)), (parts) => {
      const words = parts.join('')
      for (const code of parseErrorText(words).aadsts) expect(code).toMatch(/^\d{5,8}$/)
    }),
  )
})

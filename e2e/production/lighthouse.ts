import type { Request } from '@playwright/test'
import type { Answers } from '../fixtures'
import { pageOf } from '../faults/platform'

const parameter = (field: string, title: string, type: string, more: Record<string, unknown> = {}) => ({
  field,
  map_to: 'parameters',
  title,
  type,
  required: false,
  ...more,
})
const lamp = { name: 'Lamp', hint_text: 'How far it can be seen.', default_opened: false, outline: true }

/** A connector that neither the interface nor the simulated platform has ever heard of, with all that a specification may hold. */
const specification = {
  label: 'Lighthouse',
  type: 'lighthouse',
  category: 'sea_marks',
  implemented: true,
  properties: [
    {
      ...parameter('tower', 'Tower address', 'string', { required: true, map_to: 'api_url' }),
      placeholder: 'https://tower.example.com',
      info_md:
        'See the [list of lights](https://example.com/lights), not [this](javascript:alert(1)).<img src="/api/pixel">',
    },
    parameter('key', 'Keeper key', 'string', { required: true, secret: true, map_to: 'parameters.credentials' }),
    parameter('height', 'Height in metres', 'number', { default: 12 }),
    parameter('keepers', 'Keepers', 'list'),
    parameter('signals', 'Signals', 'list', { values: ['flash', 'fog', 'flag'] }),
    parameter('domains', 'Domains', 'list'),
    parameter('built', 'Built', 'datetime'),
    parameter('bearing', 'Bearing', 'compass_bearing', { map_to: 'parameters.position.bearing' }),
    parameter('horn', 'Fog horn', 'boolean', { default: true }),
    parameter('pitch', 'Pitch of the horn', 'number', {
      required: true,
      filter_field: 'horn',
      filter_value: 'true',
    }),
    parameter('bell', 'Bell', 'string', { required: true, filter_field: 'horn', filter_value: 'false' }),
    parameter('announce', 'Announce storms', 'boolean', { map_to: 'enable_announcements' }),
    parameter('colour', 'Colour', 'enum', {
      group: lamp,
      values: [
        { label: 'White light', value: 'w', description: 'Seen farthest' },
        { label: 'Red light', value: 'r', description: null },
      ],
    }),
    parameter('power', 'Brightness', 'percentage', { group: lamp, map_to: 'parameters.lamp.power' }),
  ],
}

export const lighthouseTyped = {
  'Tower address': ' https://tower.example.com ',
  'Height in metres': '31.5',
  Bearing: 'NNE',
  Built: '1871-05-01T12:00',
  'Pitch of the horn': '440',
}

/** Sent byte for byte, blanks at the ends included; the word in it would be found however it is written elsewhere. */
export const SECRET_WORD = 'lantern5f2e'
export const LIGHTHOUSE_SECRET = ` ${SECRET_WORD} & key `

export const lighthouseSent = {
  type: 'lighthouse',
  api_url: 'https://tower.example.com',
  enable_announcements: true,
  parameters: {
    credentials: { key: LIGHTHOUSE_SECRET },
    height: 31.5,
    keepers: ['Ida', 'Grace'],
    signals: ['flash', 'flag'],
    domains: [{ id: 'n-2', name: 'North' }],
    built: '1871-05-01T12:00:00.000Z',
    position: { bearing: 'NNE' },
    horn: true,
    pitch: 440,
    lamp: { power: 80 },
    colour: 'r',
  },
}

/** A platform of its own, just large enough: it keeps what it is given, and gives it back without credentials. */
export function lighthousePlatform(): Answers {
  const stored: Record<string, unknown>[] = []
  return {
    'GET /users/me': { json: { id: 1, name: 'Rita Admin', role: 'Manager' } },
    'GET /gateway': { json: { gateway: null } },
    'GET /integrations-specifications': { json: [specification] },
    'GET /integrations': () => ({ json: pageOf(stored) }),
    'POST /integrations/domains': {
      json: [
        { id: 'n-1', name: 'North' },
        { id: 'n-2', name: 'North' },
        { id: 's', name: 'South' },
      ],
    },
    'POST /integrations': (request: Request) => {
      const { parameters, ...rest } = request.postDataJSON() as typeof lighthouseSent // The test asserts it whole.
      const { credentials: _kept, ...told } = parameters
      const integration = {
        id: 7,
        created: '2026-03-01T09:00:00Z',
        category: 'sea_marks',
        connected: true,
        overwrite: false,
        ...rest,
        parameters: told,
      }
      stored.push(integration)
      return { json: integration }
    },
  }
}

import type { IntegrationSpec, SpecProperty } from '../../integrations/api/schemas'

type Described = Partial<SpecProperty> & Pick<SpecProperty, 'field' | 'title' | 'type'>

const parameter = (described: Described): SpecProperty => ({ map_to: 'parameters', required: false, ...described })

/** Connectors that no interface has heard of: every kind of property, mapping, group and visibility rule that the contract allows. */
export const unknownSpecifications: readonly IntegrationSpec[] = [
  {
    type: 'weather_vane',
    label: 'Weather Vane',
    category: 'observability',
    implemented: true,
    properties: [
      {
        field: 'address',
        map_to: 'api_url',
        required: true,
        title: 'Station address',
        type: 'string',
        placeholder: 'https://station.example.com',
      },
      {
        field: 'mode',
        map_to: 'parameters',
        required: true,
        title: 'Sign-in',
        type: 'enum',
        default: 'key',
        values: [
          { label: 'Station key', value: 'key', description: 'One key for the station' },
          { label: 'User and password', value: 'user', description: null },
        ],
      },
      {
        field: 'key',
        map_to: 'api_service_token',
        required: true,
        title: 'Station key',
        type: 'string',
        secret: true,
        filter_field: 'mode',
        filter_value: 'key',
      },
      {
        field: 'user',
        map_to: 'parameters.login.user',
        required: true,
        title: 'User',
        type: 'string',
        filter_field: 'mode',
        filter_value: 'user',
      },
      {
        field: 'password',
        map_to: 'parameters.credentials',
        required: true,
        title: 'Password',
        type: 'string',
        secret: true,
        filter_field: 'mode',
        filter_value: 'user',
      },
      parameter({ field: 'interval', title: 'Minutes between readings', type: 'number', default: 15 }),
      parameter({ field: 'threshold', title: 'Alert threshold', type: 'percentage' }),
      parameter({ field: 'labels', title: 'Labels', type: 'list' }),
      parameter({ field: 'sensors', title: 'Sensors', type: 'list', values: ['wind', 'rain', 'pressure'] }),
      parameter({
        field: 'since',
        title: 'Readings since',
        type: 'datetime',
        group: { name: 'Advanced', hint_text: 'Rarely needed.', default_opened: false },
      }),
      parameter({
        field: 'bearing',
        title: 'Bearing',
        type: 'compass_point',
        info_md: 'A point of the [compass](https://en.wikipedia.org/wiki/Points_of_the_compass), such as `NNE`.',
        group: { name: 'Advanced', hint_text: 'Rarely needed.', default_opened: false },
      }),
      {
        field: 'announce',
        map_to: 'enable_announcements',
        required: false,
        title: 'Announce storms',
        type: 'boolean',
        default: false,
      },
    ],
  },
  {
    type: 'library',
    label: 'Library',
    category: null,
    properties: [
      { field: 'api_url', map_to: 'api_url', required: true, title: 'Catalogue address', type: 'string' },
      {
        field: 'card',
        map_to: 'parameters.credentials',
        required: true,
        title: 'Library card',
        type: 'string',
        secret: true,
      },
    ],
  },
]

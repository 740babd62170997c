import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goodSecret } from '../../mocks/data/examples'
import { renderForm, type FormOptions } from '../../test/render/renderForm'

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

async function renderCollibra(options?: FormOptions) {
  const rendered = await renderForm({ type: 'collibra', form: { name: 'Collibra' }, ...options })
  const fillAll = async (secret = goodSecret) => {
    await rendered.fill(/Collibra URL/, ' https://contoso.collibra.com ')
    await rendered.fill(/Client ID/, 'qualytics ')
    await rendered.fill(/Client Secret/, secret)
  }
  return { ...rendered, fillAll }
}

describe('adding', () => {
  it('sends what is typed where the specification says, and says once that it is created', async () => {
    const { dialog, inDialog, fillAll, save, sent, platform, notifications, unsaved, remembered } =
      await renderCollibra()
    expect(dialog).toHaveAccessibleName('Add Collibra Integration')
    expect(inDialog.getByLabelText(/Collibra URL/)).toHaveFocus()
    expect(inDialog.getByRole('switch', { name: 'Event Driven' })).toBeChecked()
    expect(inDialog.getByRole('switch', { name: 'Overwrite Tags' })).not.toBeChecked()
    expect(unsaved()).toBe(false)
    await fillAll()
    expect(unsaved()).toBe(true)
    await save()
    await gone()
    expect(notifications).toEqual([{ message: 'The Integration has been successfully created.', severity: 'success' }])
    expect(sent('POST')).toEqual([
      {
        type: 'collibra',
        api_url: 'https://contoso.collibra.com',
        event_driven: true,
        overwrite: false,
        parameters: { client_id: 'qualytics', credentials: { client_secret: goodSecret } },
      },
    ])
    expect(platform.getIntegrations().items).toMatchObject([{ type: 'collibra', connected: true }])
    expect(remembered()).not.toContain(goodSecret)
  })

  it('asks for what is missing before anything is sent, at the first wrong field', async () => {
    const { inDialog, fill, save, sent } = await renderCollibra()
    await fill(/Collibra URL/, 'http://contoso.collibra.com')
    await save()
    const address = inDialog.getByLabelText(/Collibra URL/)
    await waitFor(() => expect(address).toHaveFocus())
    expect(address).toBeInvalid()
    expect(address).toHaveAccessibleDescription(/^Enter an address that begins with https:\/\//)
    expect(inDialog.getByLabelText(/Client ID/)).toHaveAccessibleDescription('Client ID is required.')
    expect(inDialog.getByLabelText(/Client Secret/, { selector: 'input' })).toBeInvalid()
    await fill(/Collibra URL/, 'https://contoso.collibra.com')
    await waitFor(() => expect(address).toBeValid())
    await save()
    await waitFor(() => expect(inDialog.getByLabelText(/Client ID/)).toHaveFocus())
    expect(sent('POST')).toEqual([])
  })

  it('keeps everything typed when the catalog refuses, and saves the right secret in the same dialog', async () => {
    const { inDialog, fill, fillAll, save, platform } = await renderCollibra()
    await fillAll('wrong')
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveTextContent(/401/)
    expect(alert).toHaveFocus()
    expect(inDialog.getByLabelText(/Client ID/)).toHaveValue('qualytics ')
    expect(inDialog.getByLabelText(/Client Secret/, { selector: 'input' })).toHaveValue('wrong')
    await fill(/Client Secret/, goodSecret)
    await save()
    await gone()
    expect(platform.getIntegrations().items).toHaveLength(1)
  })

  it('shows a secret only when asked, and keeps it from managers of names', async () => {
    const { inDialog, user, fill } = await renderCollibra()
    await fill(/Client Secret/, 'typed')
    const secret = inDialog.getByLabelText(/Client Secret/, { selector: 'input' })
    expect(secret).toHaveAttribute('type', 'password')
    expect(secret).toHaveAttribute('autocomplete', 'new-password')
    expect(secret).not.toHaveAttribute('name')
    await user.click(inDialog.getByRole('button', { name: 'Show value' }))
    expect(secret).toHaveAttribute('type', 'text')
    expect(secret).toHaveAttribute('spellcheck', 'false')
    await user.click(inDialog.getByRole('button', { name: 'Hide value' }))
    expect(secret).toHaveAttribute('type', 'password')
  })

  it('puts what the platform refuses on the fields that it names', async () => {
    const { inDialog, fill, save, user } = await renderForm({ type: 'servicenow' })
    await fill(/Instance URL/, 'https://contoso.service-now.com/')
    await fill(/Credentials/, 'user:password')
    await save()
    const address = inDialog.getByLabelText(/Instance URL/)
    await waitFor(() => expect(address).toHaveFocus())
    expect(address).toHaveAccessibleDescription(/must not end with a slash/)
    expect(inDialog.queryByRole('alert')).not.toBeInTheDocument()
    await user.type(address, '{End}{Backspace}')
    await waitFor(() => expect(address).toBeValid())
    await save()
    await gone()
  })

  it('cannot be saved twice at once', async () => {
    const { inDialog, fillAll, sent, user, clock } = await renderCollibra({ network: { catalogLatency: 2_000 } })
    await fillAll()
    const button = inDialog.getByRole('button', { name: 'Save' })
    await user.dblClick(button)
    expect(button).toBeDisabled()
    await user.type(inDialog.getByLabelText(/Client ID/), '{Enter}')
    await clock.advance(2_000)
    await gone()
    expect(sent('POST')).toHaveLength(1)
  })

  it('says what is wrong with the way to the platform, and saves once it is there again', async () => {
    const { inDialog, fillAll, save, setOffline } = await renderCollibra()
    await fillAll()
    setOffline(true)
    await save()
    expect(await inDialog.findByRole('alert')).toHaveTextContent('The platform cannot be reached.')
    setOffline(false)
    await save()
    await gone()
  })

  it('waits as long as the platform asks, counting down', async () => {
    let asked = 0
    const { inDialog, fillAll, save, clock } = await renderCollibra({
      network: {
        fault: ({ method }) =>
          method === 'POST' && ++asked === 1
            ? { status: 429, detail: 'Too Many Requests', retryAfter: 'seconds' }
            : null,
      },
    })
    await fillAll()
    await save()
    const alert = await inDialog.findByRole('alert')
    const seconds = Number(/again in (\d+) s/.exec(alert.textContent)?.[1])
    expect(seconds).toBeGreaterThan(0)
    expect(inDialog.getByRole('button', { name: 'Save' })).toBeDisabled()
    await clock.advance(seconds * 1_000)
    expect(alert).toHaveTextContent('The platform can be asked again.')
    await save()
    await gone()
  })

  it('tells a conflict in the platform’s words', async () => {
    const { inDialog, fill, save } = await renderForm({
      type: 'servicenow',
      prepare: (platform) =>
        platform.createIntegration({
          type: 'jira',
          api_url: 'https://contoso.atlassian.net',
          api_access_token: goodSecret,
        }),
    })
    await fill(/Instance URL/, 'https://contoso.service-now.com')
    await fill(/Credentials/, 'user:password')
    await save()
    expect(await inDialog.findByRole('alert')).toHaveTextContent(/ticketing/i)
  })

  it('begins with the values of a link, but never with a secret', async () => {
    const { inDialog } = await renderCollibra({
      form: {
        prefill: { api_url: 'https://fabrikam.collibra.com', client_secret: 'leaked', event_driven: 'false' },
      },
    })
    expect(inDialog.getByLabelText(/Collibra URL/)).toHaveValue('https://fabrikam.collibra.com')
    expect(inDialog.getByLabelText(/Client Secret/, { selector: 'input' })).toHaveValue('')
    expect(inDialog.getByRole('switch', { name: 'Event Driven' })).not.toBeChecked()
    expect(inDialog.getByLabelText(/Client ID/)).toHaveFocus()
  })
})

describe('a connector never heard of', () => {
  const renderVane = () => renderForm({ type: 'weather_vane', scenario: 'demo-unknown' })

  it('is filled in by its specification alone', async () => {
    const { inDialog, fill, save, sent, user } = await renderVane()
    await fill(/Station address/, 'https://station.example.com')
    expect(inDialog.getByLabelText(/Station key/, { selector: 'input' })).toBeVisible()
    await user.selectOptions(inDialog.getByRole('combobox', { name: /Sign-in/ }), 'User and password')
    expect(inDialog.queryByLabelText(/Station key/)).not.toBeInTheDocument()
    await fill(/^User/, ' rita ')
    await fill(/Password/, ' byte for byte ')
    await fill(/Minutes between readings/, '20')
    await fill(/Alert threshold/, '12.5')
    const labels = inDialog.getByLabelText('Labels')
    await user.type(labels, 'roof{Enter}garden,')
    await user.type(labels, 'left without Enter')
    await user.click(inDialog.getByRole('button', { name: 'Remove roof' }))
    await user.click(inDialog.getByRole('checkbox', { name: 'rain' }))
    await user.click(inDialog.getByText('Advanced'))
    await fill(/Bearing/, 'NNE')
    await user.click(inDialog.getByRole('switch', { name: 'Announce storms' }))
    await save()
    await gone()
    expect(sent('POST')).toEqual([
      {
        type: 'weather_vane',
        api_url: 'https://station.example.com',
        enable_announcements: true,
        parameters: {
          mode: 'user',
          login: { user: 'rita' },
          credentials: { password: ' byte for byte ' },
          interval: 20,
          threshold: 12.5,
          labels: ['garden', 'left without Enter'],
          sensors: ['rain'],
          bearing: 'NNE',
        },
      },
    ])
  })

  it('says what is wrong with each kind of value', async () => {
    const { inDialog, fill, save, sent } = await renderVane()
    await fill(/Minutes between readings/, 'often')
    await fill(/Alert threshold/, '120')
    await save()
    await waitFor(() => expect(inDialog.getByLabelText(/Station address/)).toHaveFocus())
    expect(inDialog.getByLabelText(/Minutes between readings/)).toHaveAccessibleDescription(
      'Enter a number, such as 42.',
    )
    expect(inDialog.getByLabelText(/Alert threshold/)).toHaveAccessibleDescription('Enter a number from 0 to 100.')
    expect(sent('POST')).toEqual([])
  })

  it('says what the chosen value of several means', async () => {
    const { inDialog } = await renderVane()
    const mode = inDialog.getByRole('combobox', { name: /Sign-in/ })
    expect(mode).toHaveAccessibleDescription('One key for the station')
    expect(
      within(mode)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Station key', 'User and password'])
  })

  it('opens links of the help in a new tab', async () => {
    const { inDialog, user } = await renderVane()
    await user.click(inDialog.getByText('Advanced'))
    const link = await inDialog.findByRole('link', { name: /compass/ })
    expect(link).toHaveAttribute('href', 'https://en.wikipedia.org/wiki/Points_of_the_compass')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goodSecret, PURVIEW_CLIENT, PURVIEW_TENANT, purviewBody } from '../../../mocks/data/examples'
import { renderForm, type FormOptions } from '../../../test/render/renderForm'
import { readAloud } from '../../../test/readAloud'

const ENDPOINT = 'https://contoso.purview.azure.com'
const OTHER_ID = '12345678-2222-4333-8444-555555555555'

async function renderPurview(options: FormOptions = {}) {
  const rendered = await renderForm({ ...options, form: { name: 'Purview', ...options.form } })
  await rendered.inDialog.findByText('Check connection')
  const field = (label: string) => rendered.inDialog.getByLabelText(label, { selector: 'input' })
  const fillAll = async (values: Partial<Record<'url' | 'tenant' | 'client' | 'secret', string>> = {}) => {
    await rendered.fill('Purview Account URL', values.url ?? ENDPOINT)
    await rendered.fill('Tenant ID', values.tenant ?? PURVIEW_TENANT)
    await rendered.fill('Client ID', values.client ?? PURVIEW_CLIENT)
    await rendered.fill('Client Secret', values.secret ?? goodSecret)
  }
  const { user, inDialog, requests } = rendered
  return {
    ...rendered,
    field,
    fillAll,
    // Whether each element around it is shown is asked of jsdom at length, and again by the click.
    press: (name: string) => user.click(inDialog.getByRole('button', { name, hidden: true })),
    lookUps: () => requests.filter(({ path }) => path.endsWith('/domains')),
    steps: () =>
      within(inDialog.getByRole('list', { name: 'Steps of the check' }))
        .getAllByRole('listitem')
        .map(readAloud),
  }
}
const stored: FormOptions = { id: 1, prepare: (platform) => platform.createIntegration(purviewBody()) }
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('pasting', () => {
  const output = JSON.stringify({
    appId: PURVIEW_CLIENT,
    displayName: 'qualytics',
    password: goodSecret,
    tenant: PURVIEW_TENANT,
  })

  it('fills in what it recognises, says from where, and takes it back', async () => {
    const { user, field, fill, inDialog, press, remembered } = await renderPurview()
    await fill('Client ID', OTHER_ID)
    await user.click(field('Tenant ID'))
    await user.paste(`$ az ad sp create-for-rbac\n${output}\nPURVIEW_ENDPOINT="${ENDPOINT}/catalog"`)
    expect(field('Tenant ID')).toHaveFocus()
    expect(field('Purview Account URL')).toHaveValue(ENDPOINT)
    expect(field('Tenant ID')).toHaveValue(PURVIEW_TENANT)
    expect(field('Client ID')).toHaveValue(PURVIEW_CLIENT)
    expect(field('Client Secret')).toHaveValue(goodSecret)
    expect(await inDialog.findByText('Filled in 4 fields from what you pasted')).toBeVisible()
    const taken = inDialog.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(taken).toContain('Client Secret: password in the output of az ad sp create-for-rbac')
    expect(taken.join()).toContain('Ignored: ')
    expect(inDialog.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Filled in 4 fields from what you pasted: Purview Account URL, Tenant ID, Client ID, Client Secret',
    )
    expect(document.body).not.toHaveTextContent(goodSecret)
    expect(remembered()).not.toContain(goodSecret)
    await press('Undo')
    expect(field('Client ID')).toHaveValue(OTHER_ID)
    for (const label of ['Purview Account URL', 'Tenant ID', 'Client Secret']) expect(field(label)).toHaveValue('')
    expect(inDialog.getByText('The pasted values were taken back', { ignore: '[role]' })).toBeVisible()
    await press('Dismiss')
    expect(inDialog.queryByText('The pasted values were taken back', { ignore: '[role]' })).not.toBeInTheDocument()
  })

  it('lets ordinary text be what it is', async () => {
    const { user, field, inDialog } = await renderPurview()
    await user.click(field('Client ID'))
    await user.paste(PURVIEW_CLIENT)
    expect(field('Client ID')).toHaveValue(PURVIEW_CLIENT)
    expect(inDialog.queryByText(/what you pasted/)).not.toBeInTheDocument()
  })

  it('replaces a stored secret, and keeps it on Undo', async () => {
    const { user, field, inDialog, press } = await renderPurview(stored)
    expect(inDialog.getByText('Stored')).toBeVisible()
    await user.click(field('Tenant ID'))
    await user.paste(output)
    expect(field('Client Secret')).toHaveValue(goodSecret)
    await inDialog.findByText(/^Filled in/, { ignore: '[role]' })
    await press('Undo')
    expect(inDialog.getByText('Stored')).toBeVisible()
  })
})

describe('leaving a field', () => {
  it('repairs the address, says so, and leaves it alone after Undo until it is edited', async () => {
    const { user, field, fill, press } = await renderPurview()
    await fill('Purview Account URL', `${ENDPOINT}/catalog`)
    await user.tab()
    expect(field('Purview Account URL')).toHaveValue(ENDPOINT)
    expect(field('Purview Account URL')).toHaveAccessibleDescription(/Removed \/catalog from the end\./)
    await press('Undo: Purview Account URL')
    expect(field('Purview Account URL')).toHaveValue(`${ENDPOINT}/catalog`)
    expect(field('Purview Account URL')).toHaveFocus()
    await user.tab()
    expect(field('Purview Account URL')).toHaveValue(`${ENDPOINT}/catalog`)
    await user.type(field('Purview Account URL'), '/')
    await user.tab()
    expect(field('Purview Account URL')).toHaveValue(ENDPOINT)
  })

  it('fills in the tenant from the address', async () => {
    const { user, field, fill, press } = await renderPurview()
    await fill('Purview Account URL', `${PURVIEW_TENANT}-api.purview-service.microsoft.com`)
    await user.tab()
    expect(field('Purview Account URL')).toHaveValue(`https://${PURVIEW_TENANT}-api.purview-service.microsoft.com`)
    expect(field('Tenant ID')).toHaveValue(PURVIEW_TENANT)
    expect(field('Tenant ID')).toHaveAccessibleDescription(/Taken from the address/)
    await press('Undo: Tenant ID')
    await user.tab()
    expect(field('Tenant ID')).toHaveValue('')
  })

  it('sends the repaired value even where Save comes first', async () => {
    const { user, fill, fillAll, sent } = await renderPurview()
    await fillAll()
    await fill('Purview Account URL', 'contoso.purview.azure.com/catalog')
    await user.keyboard('{Enter}')
    await gone()
    expect(sent('POST')).toMatchObject([{ api_url: ENDPOINT }])
  })
})

describe('what cannot be right', () => {
  it('is said at the field, with the button that puts it right; only errors keep it from being saved', async () => {
    const { user, field, fill, fillAll, inDialog, press, save, sent } = await renderPurview()
    await fillAll({ url: 'http://contoso.purview.azure.com', tenant: PURVIEW_TENANT, client: 'contoso.com' })
    await user.tab()
    expect(field('Purview Account URL')).toBeInvalid()
    expect(field('Purview Account URL')).toHaveAccessibleDescription(/^Purview is reached over https only\./)
    expect(field('Client ID')).toHaveAccessibleDescription(/the two look swapped/)
    await save()
    await waitFor(() => expect(field('Purview Account URL')).toHaveFocus())
    expect(sent('POST')).toEqual([])
    await press(`Use ${ENDPOINT}`)
    await waitFor(() => expect(field('Purview Account URL')).toBeValid())
    await press('Swap the two ids')
    expect(field('Tenant ID')).toHaveValue('contoso.com')
    expect(field('Client ID')).toHaveValue(PURVIEW_TENANT)
    await fill('Client Secret', OTHER_ID)
    expect(field('Client Secret')).toHaveAccessibleDescription(/This looks like the Secret ID; paste the Value\./)
    await waitFor(() => expect(field('Client Secret')).toBeValid())
    await fill('Client Secret', 'with a blank')
    await press('Remove the blanks')
    expect(field('Client Secret')).toHaveValue('withablank')
    await save()
    await gone()
    expect(inDialog.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('checking the connection', () => {
  it('tells each step, feeds the domains, and is out of date once something changes', async () => {
    const { user, fill, fillAll, field, inDialog, press, steps, lookUps, sent } = await renderPurview()
    await press('Check connection')
    await waitFor(() => expect(field('Purview Account URL')).toHaveFocus())
    expect(lookUps()).toEqual([])
    await fillAll({ url: `${ENDPOINT}/scan` })
    await press('Check connection')
    expect(
      await inDialog.findByText(/^The connection works\. \d+ collections are visible\.$/, { ignore: '[role]' }),
    ).toBeVisible()
    expect(inDialog.getByText(/^Checked at/)).toHaveTextContent(/Checked at \d\d:\d\d in \d+\.\d s/)
    expect(steps().slice(0, 5)).toEqual([
      'App registered Verified',
      'Client secret Verified',
      'API permissions Verified',
      'Four roles Verified',
      'Account reached Verified',
    ])
    expect(sent('POST')).toMatchObject([{ api_url: ENDPOINT }])
    await user.click(inDialog.getByRole('combobox', { name: 'Domains' }))
    expect(await screen.findByRole('listbox', { name: 'Domains' })).toBeInTheDocument()
    expect(lookUps()).toHaveLength(1)
    await fill('Client Secret', 'expired-secret')
    expect(inDialog.getByText(/^Out of date/)).toBeVisible()
    await press('Check again')
    await waitFor(() => expect(steps()[1]).toBe('Client secret Failed'))
    expect(steps()).toEqual([
      'App registered Verified',
      'Client secret Failed',
      'API permissions Not reached',
      'Four roles Not reached',
      'Account reached Not reached',
      'Collections visible Not reached',
    ])
    expect(field('Client Secret')).toHaveFocus()
    expect(field('Client Secret')).toHaveAccessibleDescription(/^The secret has expired/)
    await fill('Client Secret', goodSecret)
    expect(field('Client Secret')).toBeValid()
    expect(
      inDialog.getByText('Create a new secret and paste its Value here. Keep the old one until the new one is tested.'),
    ).toBeVisible()
  })

  it('can be cancelled; a late answer is ignored', async () => {
    const { clock, fill, fillAll, inDialog, press, steps } = await renderPurview()
    await fillAll({ url: 'https://slow.purview.azure.com' })
    await press('Check connection')
    await press('Cancel check')
    expect(inDialog.getByText('The check was cancelled.')).toBeVisible()
    await press('Check connection')
    await fill('Purview Account URL', 'https://empty.purview.azure.com')
    await press('Cancel check')
    await press('Check connection')
    expect(await inDialog.findByText(/no collection is visible/, { ignore: '[role]' })).toBeVisible()
    await clock.advance(9_000)
    expect(steps().at(-1)).toMatch(/^Collections visible Failed/)
    expect(inDialog.getByText(/A sync would succeed with nothing matched/)).toBeVisible()
  })

  it('uses what is stored while nothing is typed, and needs the secret otherwise', async () => {
    const { fill, inDialog, press, lookUps } = await renderPurview(stored)
    await press('Check connection')
    expect(await inDialog.findByText(/^The connection works/, { ignore: '[role]' })).toBeVisible()
    expect(lookUps()).toMatchObject([{ method: 'GET', path: '/integrations/1/domains' }])
    await fill('Tenant ID', OTHER_ID)
    await press('Check again')
    await waitFor(() => expect(inDialog.getByRole('button', { name: /^Replace/ })).toHaveFocus())
    expect(lookUps()).toHaveLength(1)
  })
})

describe('a refused Save', () => {
  it('says what to do, at the field that it concerns', async () => {
    const { fill, fillAll, field, inDialog, save, user } = await renderPurview()
    await fillAll({ secret: 'wrong-secret' })
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveTextContent('The secret does not match')
    await waitFor(() => expect(field('Client Secret')).toHaveFocus())
    expect(field('Client Secret')).toHaveAccessibleDescription(/^The secret does not match/)
    const remedy = within(alert)
    expect(await remedy.findByRole('link', { name: /^Open Certificates & secrets/ })).toHaveAttribute(
      'href',
      expect.stringContaining(PURVIEW_CLIENT),
    )
    expect(remedy.getByText(/^az ad app credential reset --id/)).not.toBeVisible()
    await user.click(remedy.getByText('More ways'))
    expect(remedy.getByText(/^az ad app credential reset --id/)).toBeVisible()
    expect(remedy.getByText(/It removes no other secret\./)).toBeVisible()
    await user.click(remedy.getByText('Details'))
    expect(remedy.getByRole('link', { name: /AADSTS7000215/ })).toHaveAttribute(
      'href',
      'https://login.microsoftonline.com/error?code=7000215',
    )
    expect(remedy.getByText('Correlation ID')).toBeVisible()
    expect(remedy.getByText(/^Authentication failed: AADSTS7000215/)).toBeVisible()
    await user.click(remedy.getByRole('button', { name: 'Copy details for support' }))
    const copied = await navigator.clipboard.readText()
    expect(copied).toMatch(/^Problem: The secret does not match\nAnswer: Authentication failed: AADSTS7000215/)
    expect(copied).not.toContain('wrong-secret')
    await fill('Client Secret', goodSecret)
    await waitFor(() => expect(field('Client Secret')).toBeValid())
    await save()
    await gone()
  })

  it.each([
    ['no role', { url: 'https://forbidden.purview.azure.com' }, 'The app has no role in Purview'],
    ['a number never heard of', { secret: 'fail-AADSTS9999999' }, 'Microsoft Entra ID refused the sign-in'],
  ])('%s concerns no field: what to do has the focus', async (_what, values, title) => {
    const { fillAll, inDialog, save } = await renderPurview()
    await fillAll(values)
    await save()
    await waitFor(() => expect(inDialog.getByRole('alert')).toHaveFocus())
    expect(inDialog.getByRole('alert')).toHaveTextContent(title)
  })

  it('waits as long as Purview asks', async () => {
    const { clock, fillAll, inDialog, save } = await renderPurview()
    await fillAll({ url: 'https://throttled.purview.azure.com' })
    await save()
    expect(await inDialog.findByText(/^Try again in \d+ s\. What you typed stays\.$/)).toBeVisible()
    expect(inDialog.getByRole('button', { name: 'Save' })).toBeDisabled()
    await clock.advance(33_000)
    expect(inDialog.getByText('You can try again now.')).toBeVisible()
    expect(inDialog.getByRole('button', { name: 'Save' })).toBeEnabled()
  })
})

it('without an assistant the form is the plain one', async () => {
  const { inDialog } = await renderForm({ type: 'collibra' })
  expect(inDialog.queryByRole('button', { name: 'Check connection' })).not.toBeInTheDocument()
  expect(inDialog.queryByRole('complementary')).not.toBeInTheDocument()
  expect(inDialog.queryByLabelText(/Secret expires on/)).not.toBeInTheDocument()
})

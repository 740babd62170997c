import { expect, simulated, test } from '../fixtures'
import { announcement, connectButton, dialogOf, fill, keptByBrowser, rowOf } from '../integrations'
import { LIGHTHOUSE_SECRET, lighthousePlatform, lighthouseSent, lighthouseTyped, SECRET_WORD } from './lighthouse'

test(
  'a connector type that only this test knows is connected, under /api and without a trace of its secret',
  simulated,
  async ({ page, answerApi, openIntegrations, sent }) => {
    const addresses: string[] = []
    const logged: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    page.on('console', (message) => logged.push(message.text()))
    await answerApi(lighthousePlatform())
    await openIntegrations()
    await expect(page.getByRole('region', { name: 'Sea marks' })).toContainText('Lighthouse')
    await connectButton(page, 'Lighthouse').click()
    const dialog = dialogOf(page, 'Add Lighthouse Integration')

    await test.step('what the server words is shown as words', async () => {
      const link = dialog.getByRole('link', { name: 'list of lights (opens in a new tab)' })
      await expect(link).toHaveAttribute('href', 'https://example.com/lights')
      await expect(link).toHaveAttribute('target', '_blank')
      await expect(dialog.getByRole('link')).toHaveCount(1)
      await expect(dialog.getByRole('img')).toHaveCount(0)
    })

    await test.step('what is wrong or missing is said before anything is sent', async () => {
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(dialog.getByText('Tower address is required.')).toBeVisible()
      await expect(dialog.getByText('Pitch of the horn is required.')).toBeVisible()
      await expect(dialog.getByRole('textbox', { name: 'Tower address' })).toBeFocused()
      await fill(page, { 'Tower address': 'http://tower.example.com', 'Height in metres': 'tall' })
      await expect(dialog.getByText('Enter an address that begins with https://')).toBeVisible()
      await expect(dialog.getByText('Enter a number, such as 42.')).toBeVisible()
      expect(sent.filter(({ call }) => call.startsWith('POST'))).toEqual([])
    })

    await test.step('fill in every kind of field', async () => {
      await fill(page, lighthouseTyped)
      await dialog.getByRole('textbox', { name: 'Keeper key' }).fill(LIGHTHOUSE_SECRET)
      await dialog.getByRole('switch', { name: 'Fog horn' }).uncheck()
      await expect(dialog.getByRole('textbox', { name: 'Pitch of the horn' })).toBeHidden()
      await expect(dialog.getByRole('textbox', { name: 'Bell' })).toBeVisible()
      await dialog.getByRole('switch', { name: 'Fog horn' }).check()
      await dialog.getByRole('switch', { name: 'Announce storms' }).check()
      const keepers = dialog.getByRole('textbox', { name: 'Keepers' })
      await keepers.fill('Ida')
      await keepers.press('Enter')
      await keepers.pressSequentially('Grace,')
      await expect(dialog.getByRole('button', { name: 'Remove Grace' })).toBeVisible()
      await dialog.getByRole('checkbox', { name: 'flag' }).check()
      await dialog.getByRole('checkbox', { name: 'flash' }).check()
      await dialog.getByRole('combobox', { name: 'Domains' }).click()
      await page.getByRole('option', { name: 'North' }).nth(1).click()
      await page.keyboard.press('Escape')
      await dialog.getByText('Lamp', { exact: true }).click()
      await dialog.getByRole('combobox', { name: 'Colour' }).selectOption('Red light')
      await fill(page, { Brightness: '80' })
    })

    await test.step('save', async () => {
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()
      await expect(rowOf(page, 'Lighthouse')).toContainText('Connected')
      const created = sent.find(({ call }) => call === 'POST /integrations')
      expect(created?.body).toEqual(lighthouseSent)
      expect(created?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' })
    })

    for (const { call, headers } of sent.filter(({ call }) => call.startsWith('GET'))) {
      // Those that the HTML asks for ahead of the program cannot say more.
      expect(headers.accept, call).toMatch(/^(application\/json|\*\/\*)$/)
      expect(headers, call).not.toHaveProperty('content-type')
    }
    const traces = [...addresses, ...logged, await keptByBrowser(page), await page.content()]
    expect(traces.filter((trace) => trace.includes(SECRET_WORD))).toEqual([])
  },
)

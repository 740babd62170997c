import { http, HttpResponse } from 'msw'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { server } from '../test/server'
import { watchForNewBuild } from './newBuild'

const pageOf = (program: string) => `<div id="root"></div><script type="module" src="${program}"></script>`

/** An open page of the build `/assets/old.js`, while the server gives `answer`. */
function open(answer: () => Response) {
  const program = document.createElement('script')
  program.type = 'module'
  program.src = '/assets/old.js'
  document.head.append(program)
  onTestFinished(() => program.remove())
  const asked = vi.fn<() => Response>(answer)
  server.use(http.get('http://localhost:3000/', asked))
  const onFound = vi.fn<() => void>()
  watchForNewBuild(onFound)
  return { asked, onFound, miss: () => window.dispatchEvent(new Event('vite:preloadError')) }
}

describe('a part of the page that cannot be fetched', () => {
  it('tells once of another build on the server', async () => {
    const { asked, onFound, miss } = open(() => HttpResponse.html(pageOf('/assets/new.js')))
    miss()
    await vi.waitFor(() => expect(onFound).toHaveBeenCalledTimes(1))
    miss()
    await new Promise((done) => setTimeout(done, 20))
    expect(asked).toHaveBeenCalledTimes(1)
    expect(onFound).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['the same build', () => HttpResponse.html(pageOf('/assets/old.js'))],
    ['a sign-in page', () => HttpResponse.html('<form></form>')],
    ['a failure', () => HttpResponse.html(pageOf('/assets/new.js'), { status: 502 })],
    ['nothing', () => HttpResponse.error()],
  ])('tells of no other build where the server gives %s', async (_, answer) => {
    const { asked, onFound, miss } = open(answer)
    miss()
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await new Promise((done) => setTimeout(done, 20))
    expect(onFound).not.toHaveBeenCalled()
  })
})

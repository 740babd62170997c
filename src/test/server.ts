import { setupServer } from 'msw/node'

/** Answers what the page asks for in tests. It starts without handlers: a request that a test has not prepared for fails it. */
export const server = setupServer()

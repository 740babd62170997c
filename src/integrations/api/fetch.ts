/** The host's fetch: takes a path on the platform's origin (`/api/…`) and adds the sign-in. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

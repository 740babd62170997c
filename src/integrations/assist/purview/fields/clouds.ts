/** One of Microsoft's clouds: what is registered in one is unknown in the others. */
export interface Cloud {
  name: string
  /** Purview accounts are `{account}.{purviewDomain}`. */
  purviewDomain: string
  loginHost: string
  portalHost: string
  /** The name that `az cloud set` takes. */
  cliName: string
}

const publicCloud: Cloud = {
  name: 'Azure',
  purviewDomain: 'purview.azure.com',
  loginHost: 'login.microsoftonline.com',
  portalHost: 'portal.azure.com',
  cliName: 'AzureCloud',
}

export const clouds: readonly Cloud[] = [
  publicCloud,
  {
    name: 'Azure Government',
    purviewDomain: 'purview.azure.us',
    loginHost: 'login.microsoftonline.us',
    portalHost: 'portal.azure.us',
    cliName: 'AzureUSGovernment',
  },
  {
    name: 'Azure in China',
    purviewDomain: 'purview.azure.cn',
    loginHost: 'login.partner.microsoftonline.cn',
    portalHost: 'portal.azure.cn',
    cliName: 'AzureChinaCloud',
  },
]

export const isSovereign = (cloud: Cloud): boolean => cloud !== publicCloud

/** The cloud that a host belongs to; the public one where its name does not say. */
export const cloudOfHost = (host: string): Cloud =>
  clouds.find(({ purviewDomain, portalHost, loginHost }) =>
    [purviewDomain, portalHost, loginHost].some((domain) => host === domain || host.endsWith(`.${domain}`)),
  ) ?? publicCloud

/** The cloud of an address; login and portal hosts follow from it. */
export const cloudOf = (address: string): Cloud =>
  URL.canParse(address) ? cloudOfHost(new URL(address).hostname) : publicCloud

/**
 * What Microsoft Entra ID says, by AADSTS number, when it gives no token for the client-credential grant.
 *
 * Wordings follow Microsoft's "Microsoft Entra authentication and authorization error codes" and answers quoted in public threads.
 * Microsoft may change them at any time, so nothing may depend on more than the number.
 */
interface Subject {
  tenant: string
  client: string
}

const RESOURCE = 'https://purview.azure.net'
const PURVIEW_APP = '73c2949e-da2d-457a-9607-fcc665198967'
const NO_TENANT =
  'No tenant-identifying information found in either the request or implied by any provided credentials.'
const CROSS_CLOUD = 'Confidential Client is not supported in Cross Cloud request.'
const LACKS_PRINCIPAL =
  'This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.'

const WORDS: Record<number, (subject: Subject) => string> = {
  7000215: ({ client }) =>
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${client}'.`,
  7000222: ({ client }) =>
    `The provided client secret keys for app '${client}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  70002: () => 'Error validating credentials. Invalid client secret is provided.',
  7000218: () => "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  7000216: () =>
    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  50012: () => 'Client assertion contains an invalid signature. [Reason - The key was not found.]',
  700027: ({ client }) =>
    `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found. Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${client}'.]`,
  700025: () => "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  700016: ({ tenant, client }) =>
    `Application with identifier '${client}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  700011: ({ client }) => `Application with identifier '${client}' was not found in the directory.`,
  7000229: ({ tenant, client }) =>
    `The client application ${client} is missing service principal in the tenant ${tenant}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
  70001: ({ client }) => `Application '${client}' is disabled.`,
  7000112: ({ client }) => `Application '${client}'(Qualytics-Purview-Integration) is disabled.`,
  1000031: () => 'Application cannot be accessed at this time. Contact your administrator.',
  90002: ({ tenant }) =>
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  900023: ({ tenant }) =>
    `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
  90013: () => 'Invalid input received from the user.',
  90014: () =>
    "The required field 'client_id' is missing from the credential. Ensure that you have all the necessary parameters for the login request.",
  900144: () => "The request body must contain the following parameter: 'client_id'.",
  90100: () => "The 'client_id' parameter is empty or not valid.",
  90019: () => NO_TENANT,
  50059: () => NO_TENANT,
  50128: () => `Invalid domain name - ${NO_TENANT}`,
  50029: () => 'Invalid URI - domain name contains invalid characters. Contact the tenant admin.',
  9001023: () =>
    'The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.',
  50194: ({ client }) =>
    `Application '${client}'(Qualytics-Purview-Integration) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  90124: () =>
    `Resource '${RESOURCE}' (Azure Purview) is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.`,
  90130: ({ client }) =>
    `Application '${client}' (Qualytics-Purview-Integration) is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.`,
  90038: ({ tenant }) => `Tenant '${tenant}' request is being redirected to the National Cloud 'MicrosoftOnline.US'.`,
  900382: () => CROSS_CLOUD,
  900432: () => CROSS_CLOUD,
  1000104: ({ tenant }) => `Resource cloud 'AzureUSGovernment' is not allowed on identity tenant '${tenant}'.`,
  90051: () => 'The national cloud identifier contains an invalid cloud identifier.',
  500011: ({ tenant }) =>
    `The resource principal named ${RESOURCE} was not found in the tenant named ${tenant}. ${LACKS_PRINCIPAL}`,
  50001: ({ tenant }) =>
    `The resource named ${RESOURCE} was not found in the tenant named ${tenant}. ${LACKS_PRINCIPAL}`,
  650052: ({ tenant }) =>
    `The app is trying to access a service '${PURVIEW_APP}'(Azure Purview) that your organization '${tenant}' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.`,
  650054: ({ client }) =>
    `The application '${client}' asked for permissions to access a resource that has been removed or is no longer available. Contact the app vendor.`,
  65001: ({ client }) =>
    `The user or administrator has not consented to use the application with ID '${client}' named 'Qualytics-Purview-Integration'. Send an interactive authorization request for this user and resource.`,
  650056: ({ client }) =>
    `Misconfigured application. This could be due to one of the following: the client has not listed any permissions for 'Azure Purview' in the requested permissions in the client's application registration. Or, the admin has not consented in the tenant. Or, check the application identifier in the request to ensure it matches the configured client application identifier. Please contact your admin to fix the configuration or consent on behalf of the tenant. Client app ID: ${client}.`,
  650057: ({ client }) =>
    `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${client}(Qualytics-Purview-Integration). Resource value from request: ${RESOURCE}. Resource app ID: ${PURVIEW_APP}. List of valid resources from app registration: 00000003-0000-0000-c000-000000000000.`,
  65005: ({ client }) =>
    `The application '${client}' required resource access list does not contain applications discoverable by the resource, or the client application has requested access to a resource that was not specified in its required resource access list.`,
  90094: () => 'Administrator consent is required.',
  90095: () => 'Administrator consent is required. An administrator has been sent a request for access.',
  90099: ({ tenant, client }) =>
    `The application '${client}' (Qualytics-Purview-Integration) has not been authorized in the tenant '${tenant}'. Applications must be authorized to access the external tenant before partner delegated administrators can use them.`,
  28002: () =>
    `Provided value for the input parameter scope '${RESOURCE}' is not valid when requesting an access token. Please specify a valid scope.`,
  70011: () =>
    `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${RESOURCE} is not valid.`,
  700022: () =>
    'The provided value for the input parameter scope is not valid because it contains more than one resource.',
  700023: () =>
    'The provided value for the input parameter scope is not valid when requesting an access token because it names no resource.',
  901002: () => "The 'resource' request parameter is not supported.",
  9002313: () => 'Invalid request. Request is malformed or invalid.',
  900561: () => 'The endpoint only accepts POST requests. Received a GET request.',
  90009: () =>
    'Application is requesting a token for itself. This scenario is supported only if resource is specified using the GUID based App Identifier.',
  53003: () =>
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  530032: () => 'The tenant administrator has configured a security policy that blocks this request.',
  530035: () => 'Access has been blocked by security defaults.',
  50131: () => 'The request was blocked due to suspicious activity, access policy, or security policy decisions.',
  500021: ({ tenant }) => `Access to '${tenant}' tenant is denied.`,
  500022: ({ tenant }) => `Access to tenant '${tenant}' is denied: the tenant restriction in force does not list it.`,
  50002: () => 'Sign-in failed because of a restricted proxy access on the tenant.',
  500212: () => "The administrator has set an outbound access policy that doesn't allow access to the resource tenant.",
  500213: () =>
    "The resource tenant's cross-tenant access policy does not allow this service principal to access this tenant.",
  50053: () => 'Sign-in was blocked because it came from an IP address with malicious activity.',
  90006: () => 'The service is temporarily unavailable. Please retry later.',
  90012: () => 'The request has timed out.',
  90024: () => 'A transient error has occurred: the request budget was exceeded. Please try again.',
  90033: () => 'A transient error has occurred. Please try again.',
  90090: () => 'The service is temporarily unavailable. Please retry later.',
  50033: () => 'A transient error has occurred. Please try again.',
  90055: () => 'There are too many incoming requests for this tenant. Please try again later.',
  50196: () =>
    'The server terminated an operation because it encountered a client request loop. Please contact your app vendor.',
  50000: () => 'There was an error issuing a token or an issue with our sign-in service.',
  90036: () => 'An unexpected, non-retryable error stemming from the directory service has occurred.',
}

/** Every number of the client-credential grant that has words of its own here. */
export const entraCodes: readonly number[] = Object.keys(WORDS).map(Number)

interface Occasion extends Subject {
  /** Milliseconds since 1970. */
  now: number
  traceId: string
  correlationId: string
}

/** The text as it arrives in `detail`: number, words, then the three facts that Microsoft's support asks for. A number without words here gets a general sentence. */
export function entraDetail(code: number, { now, traceId, correlationId, ...subject }: Occasion): string {
  const words = WORDS[code]?.(subject) ?? 'An error occurred while processing the request.'
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`
  return `Authentication failed: AADSTS${code}: ${words} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`
}

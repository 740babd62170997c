import { Notice } from '../ui/Notice'

/** For the role Member, and for whoever the platform refuses: what this is, who may use it, what to ask for. */
export function NotAllowed({ name }: { name?: string }) {
  return (
    <Notice severity="info" title="Integrations are set up by Admins and Managers">
      <p>
        Here Qualytics is connected to data catalogs such as Microsoft Purview, to alerting and to ticketing systems.
        {name ? ` You are signed in as ${name}, with the role Member.` : ' Your role does not include this.'}
      </p>
      <p>
        Ask an Admin or Manager of your Qualytics deployment for the role Manager, or to connect or sync a system for
        you.
      </p>
    </Notice>
  )
}

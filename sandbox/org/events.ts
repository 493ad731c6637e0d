/**
 * What the System Log says about each kind of change: Okta's display message and, where known, the type of the older
 * Events API. The event types are those of Okta's published catalogue.
 */
const EVENTS = {
  "user.lifecycle.create": ["Create Okta user", "core.user.config.user_creation.success"],
  "user.lifecycle.activate": ["Activate Okta user", "core.user.config.user_activated"],
  "user.lifecycle.reactivate": ["Reactivate Okta user", null],
  "user.lifecycle.deactivate": ["Deactivate Okta user", "core.user.config.user_deactivated"],
  "user.lifecycle.suspend": ["Suspend Okta user", "core.user.config.user_status.suspended"],
  "user.lifecycle.unsuspend": ["Unsuspend Okta user", null],
  "user.lifecycle.delete.initiated": ["Delete Okta user initiated", null],
  "user.lifecycle.delete.completed": ["Delete Okta user completed", null],
  "user.account.update_profile": ["Update user profile for Okta", "core.user.config.profile_update.success"],
  "user.account.update_user_type": ["Update user type", null],
  "user.account.update_password": ["User update password for Okta", "core.user.config.password_update.success"],
  "user.account.reset_password": ["Fired when the user's Okta password is reset", null],
  "user.account.expire_password": ["User password expired", null],
  "user.account.unlock_by_admin": ["Unlock user account by admin", null],
  "user.account.privilege.grant": ["Grant user privilege", "core.user.admin_privilege.granted"],
  "user.account.privilege.revoke": ["Revoke user privilege", "core.user.admin_privilege.revoked"],
  "user.session.clear": ["Clear user session", null],
  "user.mfa.factor.activate": ["Activate factor or authenticator enrollment", "core.user.factor.activate"],
  "user.mfa.factor.deactivate": ["Reset factor or authenticator enrollment for user", "core.user.factor.deactivate"],
  "user.mfa.factor.reset_all": [
    "Reset all factors or authenticator enrollments for user",
    "core.user.factor.reset_all",
  ],
  "group.lifecycle.create": ["Create Okta group", null],
  "group.lifecycle.delete": ["Delete Okta group", null],
  "group.profile.update": ["Okta group profile updated", null],
  "group.user_membership.add": ["Add user to group membership", "core.user_group_member.user_add"],
  "group.user_membership.remove": ["Remove user from group membership", "core.user_group_member.user_remove"],
  "group.user_membership.rule.add_exclusion": ["Add user to exclusion list of group rule", null],
  "group.user_membership.rule.trigger": ["Group rule activated", null],
  "group.user_membership.rule.deactivated": ["Group rule deactivated", null],
  "group.privilege.grant": ["Grant privilege to a group", null],
  "group.privilege.revoke": ["Revoke privilege from a group", null],
  "policy.lifecycle.create": ["Create policy", null],
  "policy.lifecycle.update": ["Update policy", null],
  "policy.lifecycle.delete": ["Delete policy", null],
  "policy.lifecycle.activate": ["Activate policy", null],
  "policy.lifecycle.deactivate": ["Deactivate policy", null],
  "policy.mapping.create": ["Create policy mapping", null],
  "policy.rule.activate": ["Activate rule", null],
  "policy.rule.deactivate": ["Deactivate rule", null],
  "iam.role.create": ["Create custom role", null],
  "iam.role.update": ["Update custom role", null],
  "iam.role.delete": ["Delete custom role", null],
  "event_hook.created": ["Event hook created", null],
  "event_hook.updated": ["Event hook updated", null],
  "event_hook.deleted": ["Event hook deleted", null],
  "event_hook.activated": ["Event hook activated", null],
  "event_hook.deactivated": ["Event hook deactivated", null],
  "event_hook.verified": ["Event hook verified", null],
  "event_hook.delivery": ["Event hook delivery", null],
  "app.oauth2.token.grant.access_token": ["OAuth2 access token is granted", null],
  "policy.rule.add": ["Create rule", null],
  "policy.rule.update": ["Update rule", null],
  "policy.rule.delete": ["Delete rule", null],
  "group.application_assignment.add": ["Add group to application membership", null],
  "group.application_assignment.remove": ["Remove group from application membership", null],
  "application.user_membership.add": ["Add user to application membership", "app.generic.provision.assign_user_to_app"],
  "application.user_membership.update": ["Change users application membership", null],
  "application.user_membership.remove": [
    "Remove users application membership",
    "app.generic.provision.deactivate_user_from_app",
  ],
  "application.lifecycle.create": ["Create application", "app.generic.config.app_created"],
  "application.lifecycle.update": ["Update application", "app.generic.config.app_updated"],
  "application.lifecycle.activate": ["Activate application", "app.generic.config.app_activated"],
  "application.lifecycle.deactivate": ["Deactivate application", "app.generic.config.app_deactivated"],
  "application.lifecycle.delete": ["Delete application", "app.generic.config.app_deleted"],
  "system.org.rate_limit.violation": ["Rate limit violation", "core.framework.ratelimit.violation"],
  "core.concurrency.org.limit.violation": ["Concurrency limit violation", null],
} as const satisfies Record<string, readonly [string, string | null]>;

export type EventType = keyof typeof EVENTS;

/** The words of an event type. */
export function wordsOf(type: EventType): { displayMessage: string; legacyEventType: string | null } {
  const [displayMessage, legacyEventType] = EVENTS[type];
  return { displayMessage, legacyEventType };
}

import { ListOutline } from "#app/(console)/_components/list/list-outline.tsx";

export default function LoadingApps() {
  return <ListOutline title="Apps" meta="What people sign in to with Okta." />;
}

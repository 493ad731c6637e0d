import { ListOutline } from "#app/(console)/_components/list/list-outline.tsx";

export default function LoadingGroups() {
  return <ListOutline title="Groups" meta="What gives people their apps and policies." />;
}

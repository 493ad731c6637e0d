/** A group or app that was chosen: what is sent is its id. */
export type Choice = { id: string; name: string };

/** What a form's field holds. */
export type FieldValue = string | boolean | Choice | null | readonly Choice[];

/** What a form holds by the names of its fields, and what its page knows of the target by names of its own. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What has to be so of what else the form holds, or of what its page knows: one of these values, or any at all. */
export type Condition = { field: string; is: readonly (string | boolean)[] } | { field: string; filled: true };

export type Option = { value: string; label: string; hint?: string };

type Common = {
  /** Where its value belongs in the operation's input, as a path: `sendEmail`, `profile.description`. */
  name: string;
  /** `{person}` stands for what the page knows by that name. */
  label: string;
  hint?: string;
  /** What to say when it is left off or empty, where nothing goes on without it. */
  needed?: string;
  /** Asked for only while all of this is so; not sent otherwise either. */
  when?: readonly Condition[];
  /** Seldom needed: folded away behind “More”. */
  more?: true;
  /** It only decides what else is asked for, and is no part of the input. */
  unsent?: true;
  /** Asked for of one target alone, or of many alone; left out: of both. */
  only?: "one" | "many";
};

/** One thing an operation's form asks for: the form for one target and the one for many show the same. */
export type Field = Common &
  (
    | { kind: "check"; initial: boolean }
    /** Sent when they differ from what was there before; emptied, they are sent as null. */
    | { kind: "text" | "area" | "password" | "number"; maxLength?: number }
    | {
        kind: "choice";
        initial: string;
        options: readonly Option[];
        /** Shown while nothing is chosen. */
        placeholder?: string;
      }
    /** One of what the org has; not asked for where there is nothing to choose from. `none`: what leaving it open means. */
    | { kind: "realm" | "userType"; none?: string }
    /** By id. `column`: the column of a file that can name others row by row, and then does for it. */
    | { kind: "group" | "app"; column?: "groups" | "apps" }
    /** Any number, by id. */
    | { kind: "groups" | "apps"; column?: "groups" | "apps" }
    /** The attributes of a person or of their account in an app, by its schema. */
    | { kind: "attributes"; of: "person" | "app" }
  );

export type FieldOf<Kind extends Field["kind"]> = Field & { kind: Kind };

"""What a call starts: hours, plan, drafts, callbacks, who is next. Pure decisions; knows no store, clock or screen."""

//! Files written from typeset pages.

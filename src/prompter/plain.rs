//! Asks in plain lines.

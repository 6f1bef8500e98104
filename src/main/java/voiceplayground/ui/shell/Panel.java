package voiceplayground.ui.shell;

import voiceplayground.ui.kit.Command;

/// A sheet that can be opened.
///
/// @param id of its menu item, `menu-` before it, and of the sheet, `sheet-` before it
/// @param command opens it
record Panel(String id, Command command) {}

/// What every screen is made of: the door to the FX thread, commands, icons, labelled controls, the
/// theme, the bar that shows failures.
///
/// A control that is made here has a spoken name, and a tooltip that names its key if it has one.
package voiceplayground.ui.kit;

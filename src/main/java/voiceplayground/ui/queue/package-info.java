/// What waits to be made, and what it waits for.
package voiceplayground.ui.queue;

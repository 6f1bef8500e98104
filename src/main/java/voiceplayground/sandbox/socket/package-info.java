/// The one class that the embedded server looks up by reflection, which needs an exported package.
package voiceplayground.sandbox.socket;

/// Where keys are kept between starts: the system's store of secrets, or nowhere.
package voiceplayground.keys;

import org.jspecify.annotations.NullMarked;

/// Voice Playground: audition speech while it streams.
@NullMarked
module voiceplayground {
    requires java.desktop;
    requires java.logging;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires okhttp3;
    requires okio;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires info.picocli;
    requires com.dylibso.chicory.runtime;
    requires com.dylibso.chicory.wasi;
    requires com.dylibso.chicory.wasm;
    requires freetts;
    requires jlayer;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.websocket.api;
    requires org.eclipse.jetty.websocket.server;
    requires jump3r;
    requires static org.jspecify;

    exports voiceplayground to
            javafx.graphics;

    // The embedded server looks its endpoints up publicly: a qualified export is not enough.
    exports voiceplayground.sandbox.socket;

    // Options are written into the fields of the commands.
    opens voiceplayground.cli to
            info.picocli;
}

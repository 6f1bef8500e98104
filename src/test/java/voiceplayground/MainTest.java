package voiceplayground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Properties;

class MainTest {
    @Test
    void theSystemIsAskedForProxiesUnlessThePersonSaysOtherwise() {
        var properties = new Properties();
        Main.askTheSystemForProxies(properties);
        assertEquals("true", properties.getProperty("java.net.useSystemProxies"));
        properties.setProperty("java.net.useSystemProxies", "false");
        Main.askTheSystemForProxies(properties);
        assertEquals("false", properties.getProperty("java.net.useSystemProxies"));
    }
}

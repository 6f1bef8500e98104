package voiceplayground.testkit;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Keys that must not be seen: looks for them in files, in all that this program and its client
/// log, in properties and arguments of the process, and in what objects print; as they are, in
/// base64 and in hex.
public final class Canary implements AutoCloseable {
    private final List<String> forms = new ArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers =
            List.of(
                    Logger.getLogger("voiceplayground"),
                    Logger.getLogger("okhttp3"),
                    Logger.getLogger("org.freedesktop"));
    private final Handler ear = new Ear();

    public Canary(String... keys) {
        for (String key : keys) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            forms.add(key);
            forms.add(HexFormat.of().formatHex(bytes));
            for (int from = 0; from < 3; from++) {
                byte[] rest = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(rest);
                // The last characters depend on what follows.
                forms.add(base64.substring(0, base64.length() - 2));
            }
        }
        ear.setLevel(Level.ALL);
        for (var logger : loggers) {
            logger.addHandler(ear);
            logger.setLevel(Level.ALL);
        }
    }

    /// Whether a text holds one.
    public boolean isIn(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    /// Fails where a file, the log, a property or an argument of this process holds one.
    public void isNowhereIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                refuse(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
            }
        }
        if (!logged.isEmpty()) {
            throw new AssertionError("a key is in the log");
        }
        refuse(System.getProperties().toString(), "the system's properties");
        refuse(ProcessHandle.current().info().toString(), "the arguments");
    }

    /// Fails where an object of this program prints one: every one that can be reached.
    ///
    /// @return how many there were
    public int isInNoWordOf(Object start) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Object>(List.of(start));
        int printed = 0;
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case java.util.Collection<?> many -> many.forEach(m -> add(open, m));
                case Map<?, ?> map -> map.values().forEach(m -> add(open, m));
                case java.util.Optional<?> maybe -> maybe.ifPresent(m -> add(open, m));
                default -> {
                    if (isOfProgram(next.getClass())) {
                        printed++;
                        refuse(String.valueOf(next), next.getClass().getName());
                        fields(next, open);
                    }
                }
            }
        }
        return printed;
    }

    private static void fields(Object owner, ArrayDeque<Object> open)
            throws IllegalAccessException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            if (!isOfProgram(type)) {
                return;
            }
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    add(open, field.get(owner));
                }
            }
        }
    }

    /// A test holds the key itself, and so does the server that it scripts.
    private static boolean isOfProgram(Class<?> type) {
        String name = type.getName();
        return name.startsWith("voiceplayground.")
                && !name.startsWith("voiceplayground.testkit.")
                && !name.replaceFirst("\\$.*", "").endsWith("Test");
    }

    private static void add(ArrayDeque<Object> open, Object found) {
        if (found != null) {
            open.push(found);
        }
    }

    private void refuse(String text, String where) {
        if (isIn(text)) {
            throw new AssertionError("a key is in " + where);
        }
    }

    @Override
    public void close() {
        for (var logger : loggers) {
            logger.removeHandler(ear);
            logger.setLevel(null);
        }
    }

    private final class Ear extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            String text = formatter.format(line);
            if (isIn(text)) {
                logged.add(text);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package voiceplayground.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ReleaseDocumentTest {
    private static final URI PAGE = URI.create("https://pages.example/maker/playground/releases");
    private static final Version VERSION = new Version(1, 2, 0, List.of());

    @Test
    void aWholeDocumentIsRead() throws SpeechException {
        assertEquals(
                Optional.of(
                        new Release(
                                VERSION,
                                "## New\n\n- Faster <b>start</b>",
                                URI.create(PAGE + "/tag/v1.2.0"),
                                Optional.of(Instant.parse("2026-11-20T10:00:00Z")))),
                read(
                        """
                        {"url": "https://api.example/1", "id": 7, "tag_name": "v1.2.0",
                         "name": "One point two", "draft": false, "prerelease": false,
                         "author": {"login": "maker"}, "assets": [{"size": 1}],
                         "html_url": "%s/tag/v1.2.0",
                         "published_at": "2026-11-20T10:00:00Z",
                         "body": "## New\\r\\n\\r\\n- Faster <b>start</b>\\r\\n"}
                        """
                                .formatted(PAGE)));
    }

    @Test
    void allButTheVersionMayBeMissingOrOfAnotherType() throws SpeechException {
        var bare = Optional.of(new Release(VERSION, "", PAGE, Optional.empty()));
        assertEquals(bare, read("{\"tag_name\": \"1.2\"}"));
        assertEquals(
                bare,
                read(
                        """
                        {"tag_name": "v1.2.0", "body": 5, "html_url": ["x"], "published_at": "soon",
                         "prerelease": "yes", "draft": null}
                        """));
    }

    @Test
    void aDateThatNobodyCouldWriteIsNone() throws SpeechException {
        for (String date :
                new String[] {
                    "+999999999-12-31T23:59:59.999999999-18:00",
                    "-999999999-01-01T00:00:00+18:00",
                    "9999-12-31T23:59:59-18:00",
                    "2026-11-31T00:00:00Z",
                    "2026-11-20",
                    "0"
                }) {
            assertEquals(
                    Optional.empty(),
                    read("{\"tag_name\": \"v1.2.0\", \"published_at\": \"" + date + "\"}")
                            .orElseThrow()
                            .published(),
                    date);
        }
    }

    @Test
    void draftsAndPreReleasesAreOfferedToNobody() throws SpeechException {
        assertEquals(Optional.empty(), read("{\"tag_name\": \"v2.0.0-rc.1\"}"));
        assertEquals(Optional.empty(), read("{\"tag_name\": \"v2.0.0\", \"prerelease\": true}"));
        assertEquals(Optional.empty(), read("{\"tag_name\": \"v2.0.0\", \"draft\": true}"));
    }

    @Test
    void whatIsNotAboutAVersionIsNotUnderstood() {
        for (String text :
                List.of(
                        "",
                        "<!DOCTYPE html><title>Sign in</title>",
                        "[]",
                        "null",
                        "\"v1.2.0\"",
                        "{}",
                        "{\"tag_name\": 12}",
                        "{\"tag_name\": \"nightly\"}",
                        "{\"tag_name\": \"v1.2.0\"",
                        "{\"tag_name\": \"v1.2.0\"} {}",
                        "[".repeat(5000),
                        "{\"message\": \"API rate limit exceeded\"}")) {
            var e = assertThrows(SpeechException.class, () -> read(text), text);
            assertEquals(new SpeechFailure.NotUnderstood(""), e.failure(), text);
        }
    }

    @Test
    void marksThatReorderOrHideTextAreTakenOutOfTheNotes() throws SpeechException {
        assertEquals(
                "one\ttwo\nthree",
                read("{\"tag_name\": \"v1.2.0\", \"body\":"
                                + " \"o\\u0000ne\\ttwo\\u202e\\r\\nthr\\u001b\\u0085ee\\ufeff\"}")
                        .orElseThrow()
                        .notes());
    }

    @Test
    void onlyPagesBelowTheConfiguredOneAreTaken() throws SpeechException {
        for (String page :
                List.of(
                        "javascript:alert(1)",
                        "file:///etc/passwd",
                        "http://pages.example/maker/playground/releases",
                        "https://pages.example.evil.example/maker/playground/releases",
                        "https://evil.example/maker/playground/releases",
                        "https://pages.example@evil.example/maker/playground/releases",
                        "https://maker:word@pages.example/maker/playground/releases",
                        "https://pages.example:8443/maker/playground/releases",
                        "https://pages.example/maker/playground/releases-of-another",
                        "https://pages.example/maker/playground/releases/../../other",
                        "https://pages.example/maker/playground/releases/%2e%2e/other",
                        "https://pages.example/another/playground/releases",
                        "//pages.example/maker/playground/releases",
                        "ms-settings:windowsupdate",
                        "https:maker/playground/releases",
                        "https://",
                        "not a page",
                        "C:\\\\Windows\\\\notepad.exe",
                        "-version",
                        "")) {
            assertEquals(PAGE, page(page), page);
        }
        for (String page :
                List.of(
                        PAGE.toString(),
                        "https://pages.example/maker/playground/releases/tag/v1.2.0",
                        "HTTPS://PAGES.example/maker/playground/releases/")) {
            assertEquals(URI.create(page), page(page));
        }
    }

    private static URI page(String named) throws SpeechException {
        String json = "{\"tag_name\": \"v1.2.0\", \"html_url\": \"" + named + "\"}";
        return read(json).orElseThrow().page();
    }

    private static Optional<Release> read(String json) throws SpeechException {
        return ReleaseDocument.read(json, PAGE);
    }
}

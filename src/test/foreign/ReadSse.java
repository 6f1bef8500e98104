import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;

/// Reads the offline voice with nothing but the JDK, as any other program would: prints the PCM.
///
/// Run it with `java ReadSse.java BASE_URL KEY TEXT > speech.pcm`.
class ReadSse {
    public static void main(String[] args) throws Exception {
        var url = URI.create(args[0] + "/waves/v1/tts/live").toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + args[1]);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        String body =
                "{\"text\":\"" + args[2] + "\",\"voice_id\":\"magnus\",\"sample_rate\":24000}";
        connection.getOutputStream().write(body.getBytes("UTF-8"));
        try (var in = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data: {\"audio\": \"")) {
                    String base64 = line.split("\"")[3];
                    System.out.write(Base64.getDecoder().decode(base64));
                }
                if (line.contains("\"done\": true")) {
                    System.out.flush();
                    return;
                }
            }
        }
        System.exit(3);
    }
}

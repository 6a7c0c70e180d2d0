package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Sends lines to a netcat source, each after the answer to the last, and keeps those that were refused.
 *
 * @param accepted answered with OK
 * @param refused answered with something else, or not at all
 * @param answer the last one that was not OK, or "none"
 */
public record LineSender(List<String> accepted, List<String> refused, String answer) {

    static LineSender send(int port, List<String> lines) {
        List<String> accepted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        String last = "none";
        String asked = "";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), UTF_8);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.setSoTimeout((int) Patience.limit().toMillis());
            for (String line : lines) {
                asked = line;
                out.write(line + "\n");
                out.flush();
                String answer = in.readLine();
                if ("OK".equals(answer)) {
                    accepted.add(line);
                } else {
                    refused.add(line);
                    last = answer;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new ConditionTimeoutException(
                    "awaited that the agent answers line %s with OK or FAILED; it has said nothing for %d s, and a sender does not know"
                                    .formatted(asked, Patience.limit().toSeconds())
                            + " what became of the line");
        } catch (IOException e) {
            throw new UncheckedIOException("the agent does not talk on port " + port, e);
        }
        return new LineSender(accepted, refused, last);
    }
}

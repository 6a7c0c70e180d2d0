package dev.streambook.unit4.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers what the server itself turns away before a route is found, such as a malformed path: as JSON like the rest. */
final class JsonErrorHandler extends ErrorHandler {

    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(body(message));
        base.setHandled(true);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put("Content-Type", "application/json");
        return ByteBuffer.wrap(body(reason));
    }

    private static byte[] body(String message) {
        try {
            return Json.MAPPER
                    .writeValueAsString(Map.of("error", String.valueOf(message)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a map of text can be written", e);
        }
    }
}

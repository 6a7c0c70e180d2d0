package dev.streambook.recommender.serving.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.streambook.recommender.serving.http.door.SafeHeaders;
import dev.streambook.recommender.topics.Json;
import dev.streambook.unit4.api.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers what the server itself turns away before a route is found, such as a malformed path: as JSON like the rest. */
final class JsonErrorHandler extends ErrorHandler {

    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        response.setContentType(Problem.MEDIA_TYPE);
        SafeHeaders.ALL.forEach(response::setHeader);
        response.getOutputStream().write(body(code, message));
        base.setHandled(true);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put("Content-Type", Problem.MEDIA_TYPE);
        SafeHeaders.ALL.forEach(fields::put);
        return ByteBuffer.wrap(body(status, reason));
    }

    private static byte[] body(int status, String message) {
        try {
            return Json.MAPPER
                    .writeValueAsString(Problem.of(status, String.valueOf(message)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a record of text can be written", e);
        }
    }
}

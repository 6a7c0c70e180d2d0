package dev.streambook.recommender.serving.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** What the API answers, for machines: {@code openapi.json}, OpenAPI 3.1. A test holds it equal to the routes and runs its examples. */
final class OpenApiDocument {

    static final String FILE = "openapi.json";

    private OpenApiDocument() {}

    static void answer(Context request) throws IOException {
        request.contentType("application/json").result(read());
    }

    private static byte[] read() throws IOException {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("%s is not on the class path; expected it beside this class".formatted(FILE));
            }
            return in.readAllBytes();
        }
    }
}

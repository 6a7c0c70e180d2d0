package dev.streambook.recommender.live.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit4.api.Problem;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/**
 * What somebody sends who means no good.
 *
 * @param kind what is bad
 * @param bytes as they go over the connection
 * @param manner how they go
 */
record BadRequest(String kind, byte[] bytes, Manner manner) {

    enum Manner {
        /** At once, and the answer is awaited. */
        WHOLE,
        /** At once, and then nothing more can come. */
        HALF_CLOSED,
        /** At once, and the connection is torn down. */
        TORN,
        /** Bit by bit, and never to the end. */
        SLOW
    }

    private static final List<String> TARGETS = List.of(
            "GET /users/%s/recommendations",
            "GET /users/7/recommendations?howMany=%s",
            "GET /users/7/recommendations?includeSeen=%s",
            "GET /users/7/recommendations?context=%s",
            "GET /recommendations?users=%s",
            "GET /recommendations?items=%s",
            "GET /users/%s/because/1",
            "GET /users/7/because/%s",
            "GET /users/%s/items",
            "GET /users/7/estimate/%s",
            "GET /items/%s/similar",
            "GET /trending?howMany=%s",
            "GET /statistics?howMany=%s",
            "GET /plays?howMany=%s",
            "GET /popular?howMany=%s",
            "GET /live?user=%s",
            "DELETE /users/%s",
            "DELETE /users/7/items/%s");

    private static final List<String> ARGUMENTS = List.of(
            "x",
            "NaN",
            "-1",
            "+1",
            "1.0",
            "1e9",
            "0x1",
            "1_000",
            "%00",
            "%ff",
            "%c0%af",
            "%2e%2e%2f",
            "%zz",
            "%u0041",
            "1%0D%0AX-Evil:1",
            "%EF%BC%97",
            "%F0%9D%9F%8F",
            "1,2,,3",
            "%7B%7D",
            "null",
            "2147483648");

    private static final List<String> PATHS = List.of(
            "/../../etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/x",
            "/users/7/../../secret",
            "//users//x",
            "/users/7;x=1/nothing",
            "/\\..\\..\\windows",
            "/users/%00",
            "/api.html/../../x",
            "/nothing/%s",
            "/webjars/../x",
            "/WEB-INF/web.xml",
            "/.git/config",
            "/health",
            "/metrics/x",
            "/users/7/recommendations/..;/");

    private static final List<String> METHODS = List.of(
            "TRACE", "CONNECT", "PROPFIND", "PATCH", "PUT", "OPTIONS", "G\u0000T", "POST", "VERYLONGMETHOD".repeat(20));

    private static final List<String> HEADERS = List.of(
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: x",
            "Host: evil.example",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            ": empty",
            "No colon",
            "Nul: \u0000",
            "Name with space: 1",
            "Big: " + "x".repeat(20_000),
            "Content-Length: 0x5",
            "Transfer-Encoding: chunked, nonsense");

    private static final List<String> CHUNKS = List.of(
            "zz\r\nabc\r\n",
            "-5\r\nabc\r\n",
            "ffffffffffffffffff\r\nabc",
            "3\r\nabcdef\r\n0\r\n\r\n",
            "5\r\nab",
            "3 abc\r\n",
            "\r\n\r\n",
            "5;" + "x".repeat(20_000) + "\r\nabcde\r\n");

    /** The host that a request names; the server takes it. */
    private static final String HOST = "Host: 127.0.0.1\r\n";

    /** Its beginning, on one line. */
    String shown() {
        String text = new String(bytes, 0, Math.min(bytes.length, 300), ISO_8859_1);
        return kind + " " + manner + " " + Problem.shown(text);
    }

    static BadRequest any(Random random) {
        int share = random.nextInt(100);
        if (share < 30) {
            return argument(random);
        }
        if (share < 64) {
            return event("bad event", BadBodies.any(random), "");
        }
        if (share < 65) {
            return event("too large", BadBodies.tooLarge(random), "");
        }
        if (share < 68) {
            return event("packed body", BadBodies.any(random), "Content-Encoding: gzip\r\n");
        }
        if (share < 76) {
            return of("path", "GET " + any(random, PATHS) + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        }
        return unusual(share, random);
    }

    /** Never ends. */
    static BadRequest slow(Random random) {
        String event = "{\"v\":1," + " ".repeat(50);
        String head = "POST /events HTTP/1.1\r\n" + HOST + "Content-Length: 5000\r\n";
        return new BadRequest(
                "slow sender", (random.nextBoolean() ? head + "\r\n" + event : head).getBytes(UTF_8), Manner.SLOW);
    }

    private static BadRequest unusual(int share, Random random) {
        String post = "POST /events HTTP/1.1\r\n" + HOST;
        if (share < 81) {
            return of("method", any(random, METHODS) + " /trending HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        }
        if (share < 88) {
            return of("header", post + any(random, HEADERS) + "\r\nConnection: close\r\n\r\nabc");
        }
        if (share < 92) {
            byte[] noise = new byte[1 + random.nextInt(500)];
            random.nextBytes(noise);
            return new BadRequest("no HTTP", noise, Manner.HALF_CLOSED);
        }
        if (share < 96) {
            String chunks = post + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + any(random, CHUNKS);
            return new BadRequest(
                    "broken chunks",
                    chunks.getBytes(ISO_8859_1),
                    random.nextBoolean() ? Manner.HALF_CLOSED : Manner.WHOLE);
        }
        String begun = post + "Content-Length: 5000\r\nConnection: close\r\n\r\n{\"v\":1";
        return share < 98
                ? new BadRequest("half-closed", begun.getBytes(ISO_8859_1), Manner.HALF_CLOSED)
                : new BadRequest("torn connection", begun.getBytes(ISO_8859_1), Manner.TORN);
    }

    private static BadRequest argument(Random random) {
        String bad = random.nextInt(4) == 0 ? "9".repeat(11 + random.nextInt(3_000)) : any(random, ARGUMENTS);
        return of(
                "argument", any(random, TARGETS).formatted(bad) + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    }

    private static BadRequest event(String kind, byte[] body, String header) {
        String head = "POST /events HTTP/1.1\r\n" + HOST + header + "Connection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return new BadRequest(kind, bytes.toByteArray(), Manner.WHOLE);
    }

    private static BadRequest of(String kind, String text) {
        return new BadRequest(kind, text.getBytes(ISO_8859_1), Manner.WHOLE);
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}

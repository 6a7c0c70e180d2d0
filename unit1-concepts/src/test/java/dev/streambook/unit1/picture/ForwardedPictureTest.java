package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.IpLiteral;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose address an intake behind a proxy finds, by the leftmost entry of the header and by its own proxies' part. */
class ForwardedPictureTest {

    private static final String PROXY = "10.0.0.5";
    private static final Set<String> OWN_PROXIES = Set.of(PROXY);
    private static final int PROXIES_IN_A_ROW = 1;

    /**
     * A request as the intake sees it.
     *
     * @param story      what has happened before
     * @param client     the address that the request really came from; empty if nobody says it
     * @param connection the other end of the TCP connection
     * @param entries    of the header, leftmost first, each as {@code for=} has it
     */
    private record Request(String story, Optional<String> client, String connection, List<String> entries) {}

    private static final List<Request> REQUESTS = List.of(
            new Request(
                    "by the proxy",
                    Optional.of("2001:db8:1:700::9b02"),
                    PROXY,
                    List.of("\"[2001:db8:1:700::9b02]:4711\"")),
            new Request(
                    "the client lies",
                    Optional.of("2001:db8:1:700::9b02"),
                    PROXY,
                    List.of("203.0.113.9", "\"[2001:db8:1:700::9b02]\"")),
            new Request("past the proxy", Optional.of("198.51.100.66"), "198.51.100.66", List.of("203.0.113.9")),
            new Request("the proxy hides it", Optional.empty(), PROXY, List.of("_hidden")));

    @Test
    void the_table_of_forwarded_addresses_shows_what_two_readers_find() {
        Grid grid = Grid.of(
                "Whose address is it? Four requests, two readers",
                "The leftmost entry is what the client wrote, so it is right only if the client is honest. Counting the intake's"
                        + " own proxies from the right is right each time, and says so where nobody tells the address.",
                "the request came",
                List.of("leftmost entry", "own proxies, from the right"));
        for (Request request : REQUESTS) {
            grid.row(request.story(), cell(request, address(request.entries().get(0))), cell(request, client(request)));
        }

        assertThat(REQUESTS).allSatisfy(request -> assertThat(client(request)).isEqualTo(request.client()));
        new PictureFile("docs/unit1/pictures/guide-forwarded.svg").keep(grid);
    }

    private static Grid.Cell cell(Request request, Optional<String> found) {
        return Grid.cell(found.orElse("unknown"), found.equals(request.client()) ? Ink.GREEN : Ink.RED);
    }

    // tag::client[]
    /** The address of the client, as far as somebody whom we trust has seen it. */
    private static Optional<String> client(Request request) {
        if (!OWN_PROXIES.contains(request.connection())) {
            return Optional.of(request.connection());
        }
        int last = request.entries().size() - PROXIES_IN_A_ROW;
        return last < 0 ? Optional.empty() : address(request.entries().get(last));
    }

    /** Without quotes, brackets and port; empty for {@code unknown} and made-up names. */
    private static Optional<String> address(String entry) {
        String text = entry.replace("\"", "");
        boolean bracketed = text.startsWith("[");
        int end = bracketed ? text.indexOf(']') : text.indexOf(':');
        String address = text.substring(bracketed ? 1 : 0, end < 0 ? text.length() : end);
        try {
            return Optional.of(IpLiteral.format(IpLiteral.parse(address)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
    // end::client[]
}

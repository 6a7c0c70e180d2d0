package dev.streambook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence or a table row of a page that states an engine's default, with the marker behind it:
 * {@code <!-- default: kafka.producer linger.ms=0 -->}.
 *
 * @param page   from the root of the checkout
 * @param scope  where the engine keeps the default, see {@link EngineDefaults}
 * @param name   the setting as the page writes it
 * @param value  the default as the engine writes it
 * @param claim  the text from the beginning of its paragraph, list item or table row up to the marker
 */
record DefaultClaim(String page, String scope, String name, String value, String claim) {

    /** How many characters may lie between the name of a setting and its value. */
    private static final int REACH = 140;

    private static final Pattern MARKER =
            Pattern.compile("<!-- default: (?<scope>\\S+) (?<name>[^\\s=]+)=(?<value>\\S*) -->");
    private static final Pattern ANY_MARKER = Pattern.compile("(?s)<!--\\s*default\\b.*?-->");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern BLOCK_START = Pattern.compile("\\n\\s*\\n|\\n(?=\\|)|\\n(?=\\s*(?:[-*]|\\d+\\.) )");

    /** The claims of a page, in order. */
    static List<DefaultClaim> in(String page, String text) {
        List<DefaultClaim> claims = new ArrayList<>();
        Matcher markers = MARKER.matcher(text);
        while (markers.find()) {
            claims.add(new DefaultClaim(
                    page,
                    markers.group("scope"),
                    markers.group("name"),
                    markers.group("value"),
                    claimBefore(text.substring(0, markers.start()))));
        }
        return claims;
    }

    /** Comments that look like a marker and are none. */
    static List<String> misspelt(String text) {
        return ANY_MARKER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .filter(comment -> !MARKER.matcher(comment).matches())
                .toList();
    }

    private static String claimBefore(String text) {
        int start = 0;
        Matcher starts = BLOCK_START.matcher(text);
        while (starts.find()) {
            start = starts.end();
        }
        return COMMENT.matcher(text.substring(start))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What is wrong between the page and the engine, or between the page and its own marker. */
    Optional<String> fault(String engine) {
        if (!engine.equals(value)) {
            return Optional.of("%s says %s %s=%s; the engine on the class path has %s"
                    .formatted(page, scope, name, value, engine.isEmpty() ? "nothing" : engine));
        }
        if (!statesTheValue()) {
            return Optional.of("%s: the text before the marker %s=%s must name %s and, near it, one of %s; it is: %s"
                    .formatted(page, name, value, name, Spelling.of(name, value), claim));
        }
        return Optional.empty();
    }

    private boolean statesTheValue() {
        List<List<String>> parts =
                Stream.of(value.split(",")).map(part -> Spelling.of(name, part)).toList();
        Matcher names = Spelling.word(name).matcher(claim);
        while (names.find()) {
            String near = claim.substring(Math.max(0, names.start() - REACH), names.start()) + " … "
                    + claim.substring(names.end(), Math.min(claim.length(), names.end() + REACH));
            if (parts.stream().allMatch(spellings -> names(near, spellings))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String text, List<String> spellings) {
        return spellings.stream()
                .anyMatch(spelling -> Spelling.word(spelling).matcher(text).find());
    }
}

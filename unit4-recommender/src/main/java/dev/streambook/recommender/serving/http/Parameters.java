package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.unit4.api.Problem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The arguments of a request to a route beside the questions of exercise 4.9, read by the same rules: digits 0 to 9 alone, no
 * value twice, no unknown name, nothing cut to its range. Whatever is wrong is a 400 that names the parameter, its value and
 * what was expected.
 */
final class Parameters {

    /** A long holds 18 digits. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** What a rating may have, see {@link dev.streambook.event.Rated}. */
    private static final Pattern STARS = Pattern.compile("0[.]5|[1-4]([.][05])?|5([.]0)?");

    private final Map<String, String> path;
    private final Map<String, List<String>> query;

    private Parameters(Map<String, String> path, Map<String, List<String>> query) {
        this.path = path;
        this.query = query;
    }

    /**
     * @param known the names that a query may have
     * @throws ApiException a 400 for another name, or one that comes twice
     */
    static Parameters of(Context request, String... known) {
        Map<String, List<String>> query = request.queryParamMap();
        query.forEach((name, values) -> {
            if (!List.of(known).contains(name)) {
                String names = known.length == 0 ? "no parameter" : String.join(" or ", known);
                throw wrong(
                        Problem.shown(name),
                        String.join(" and ", values),
                        names + " in its place, as this route has no " + Problem.shown(name));
            }
            if (values.size() > 1) {
                throw wrong(name, String.join(" and ", values), "one value");
            }
        });
        return new Parameters(request.pathParamMap(), query);
    }

    boolean has(String name) {
        return query.containsKey(name);
    }

    /** A user or an item, from the path. */
    int id(String name) {
        return number(name, path.get(name), path.get(name), Integer.MAX_VALUE, "a whole number from 1");
    }

    int howMany(ApiSettings.HowMany limits) {
        String value = value("howMany", Integer.toString(limits.standard()));
        return number("howMany", value, value, limits.most(), "1 to " + limits.most());
    }

    boolean flag(String name) {
        return oneOf(name, "false", "true").equals("true");
    }

    /** One of these words; the first of them if the request does not say. */
    String oneOf(String name, String... words) {
        String value = value(name, words[0]);
        if (!List.of(words).contains(value)) {
            throw wrong(name, value, String.join(" or ", words));
        }
        return value;
    }

    /** Ids, separated by commas: at least one, each once. */
    List<Integer> ids(String name, int most) {
        return ids(name, query.getOrDefault(name, List.of()), most);
    }

    /** The same from what a query has under this name. */
    static List<Integer> ids(String name, List<String> values, int most) {
        List<Integer> ids = new ArrayList<>();
        for (String entry : entries(name, values, most)) {
            add(ids, name, entry, entry);
        }
        return ids;
    }

    /** Items with stars, as in {@code 31:4.5,7}, in their order; an item without stars has {@code standard}. */
    Map<Integer, Double> starred(String name, int most, double standard) {
        Map<Integer, Double> starred = new LinkedHashMap<>();
        List<Integer> ids = new ArrayList<>();
        for (String entry : entries(name, query.getOrDefault(name, List.of()), most)) {
            int colon = entry.indexOf(':');
            add(ids, name, entry, colon < 0 ? entry : entry.substring(0, colon));
            starred.put(ids.get(ids.size() - 1), colon < 0 ? standard : stars(name, entry, entry.substring(colon + 1)));
        }
        return starred;
    }

    private static List<String> entries(String name, List<String> values, int most) {
        if (values.isEmpty()) {
            throw ApiException.badRequest(
                    "%s is missing; expected 1 to %d ids, separated by commas".formatted(name, most));
        }
        if (values.size() > 1) {
            throw wrong(name, String.join(" and ", values), "one value");
        }
        List<String> entries = List.of(values.get(0).split(",", -1));
        if (entries.size() > most) {
            throw ApiException.badRequest(
                    "%s has %d ids; expected at most %d (http.max-ids)".formatted(name, entries.size(), most));
        }
        return entries;
    }

    private static void add(List<Integer> ids, String name, String entry, String digits) {
        int id = number(name, entry, digits, Integer.MAX_VALUE, "whole numbers from 1, separated by commas");
        if (ids.contains(id)) {
            throw wrong(name, entry, "each id once");
        }
        ids.add(id);
    }

    private static double stars(String name, String entry, String stars) {
        if (!STARS.matcher(stars).matches()) {
            throw wrong(name, entry, "0.5 to 5 stars after the colon, in steps of 0.5");
        }
        return Double.parseDouble(stars);
    }

    private String value(String name, String standard) {
        return query.getOrDefault(name, List.of(standard)).get(0);
    }

    private static int number(String name, String value, String digits, int most, String expected) {
        if (DIGITS.matcher(digits).matches()) {
            long number = Long.parseLong(digits);
            if (number >= 1 && number <= most) {
                return (int) number;
            }
        }
        throw wrong(name, value, expected);
    }

    private static ApiException wrong(String name, String value, String expected) {
        return ApiException.badRequest("%s is %s; expected %s".formatted(name, Problem.shown(value), expected));
    }
}

package dev.streambook.recommender.live.cluster;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all programs of the recommender are given.
 *
 * @param environment variables of each, besides those that it has alone
 * @param arguments of each, before its own
 */
record Programs(Map<String, String> environment, List<String> arguments) {

    Programs {
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }

    /** The main class of the program of this name. */
    static String main(String program) {
        return "dev.streambook.recommender.live.program." + program;
    }

    /** The arguments, with a program's own. */
    String[] arguments(List<String> own) {
        return Stream.concat(arguments.stream(), own.stream()).toArray(String[]::new);
    }
}

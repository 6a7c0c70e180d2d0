package dev.streambook.recommender.live.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** On the folders and the brokers of this site. */
    static Programs of(Site site, ClusterPlan plan, Optional<BrokerSecurity> security) {
        Map<String, String> all = new HashMap<>(plan.environment());
        security.map(BrokerSecurity::environment).ifPresent(all::putAll);
        all.put("STREAMBOOK_KAFKA", site.bootstrapServers());
        all.put("STREAMBOOK_LOGS", site.folder("events").toString());
        all.put("STREAMBOOK_STATE", site.folder("intake").toString());
        all.put("STREAMBOOK_ARCHIVE", site.folder("archive").toString());
        all.put("STREAMBOOK_STATISTICS", site.folder("statistics").toString());
        all.put("STREAMBOOK_DEAD_LETTERS", site.folder("dead-letters").toString());
        return new Programs(all, plan.arguments());
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

package dev.streambook.recommender.live.endurance;

import java.util.List;

/** How far a run of the program has come, by what it has said. */
record Life(List<String> lines) {

    private static final String TRAINS = "] training model ";
    private static final String TRAINED = "] model ";

    /** In a few words. */
    String phase() {
        if (last("page and API on") < 0) {
            return "the engines start";
        }
        if (last("] source: ") < 0) {
            return "the lines of earlier runs are read";
        }
        if (last("the Storm topology runs") < 0) {
            return "lines are written; Spark and Storm start";
        }
        return last(TRAINS) > last(TRAINED) ? "everything runs; a model is trained" : "everything runs";
    }

    private int last(String words) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        return -1;
    }
}

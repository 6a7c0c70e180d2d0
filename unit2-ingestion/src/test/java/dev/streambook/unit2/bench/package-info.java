/**
 * What the guides of unit 2 measure, on real engines: {@code mvn -q -Pbench -pl unit2-ingestion -am}.
 *
 * <p>Each run writes its figures to {@code docs/unit2/bench/*.csv}. Pictures and tables are drawn from those files alone, by
 * {@link dev.streambook.unit2.bench.FiguresTest}, which every build runs: so they never differ from the recorded run.
 * Broker, clients and channels share one JVM and its processors. What is comparable are ratios within one run.
 */
package dev.streambook.unit2.bench;

package dev.streambook.unit3;

import org.apache.spark.sql.SparkSession;

/** A session's settings for queries over a handful of rows: what Spark prepares for millions costs more than it brings. */
public final class SmallData {

    private SmallData() {}

    /** The session, with one task a shuffle and without Java code written and compiled for each query. */
    public static SparkSession in(SparkSession session) {
        session.conf().set("spark.sql.shuffle.partitions", 1);
        session.conf().set("spark.sql.codegen.wholeStage", false);
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        return session;
    }
}

/**
 * A whole cluster on this machine, without containers: brokers, ZooKeeper, Storm, Spark and the programs of the recommender,
 * each a process of its own, as on machines of their own.
 */
package dev.streambook.recommender.live.cluster;

// usage: lemon FOLDER BEST PLAN.csv
//
// The best plan of a book by LEMON's network simplex, which is a minimum-cost flow: the whole job, from the book's CSV
// files to a written plan. BEST is 0 for all eligible pairs, or how many of each seat's best to keep.
//
// Prints, as JSON, how many pairs there were and how many seconds each step took.

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "book.hpp"

namespace {

using Graph = lemon::StaticDigraph;
using Solver = lemon::NetworkSimplex<Graph, int, int64_t>;

// Tells the seconds since it was made or last asked.
class Stopwatch {
 public:
  double lap() {
    const auto now = Clock::now();
    return std::chrono::duration<double>(now - std::exchange(_began, now)).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point _began = Clock::now();
};

// A volunteer takes one seat of a need. Where several missions and several seats of the need would allow for more, the
// pairs lead to a node of their own, from which one unit at most flows on to the volunteer.
struct SharedNodes {
  std::vector<int> volunteer;  // of each such node
  std::vector<int> ofPair;     // the node of a pair, or -1

  SharedNodes(const Book& book, const Pairs& pairs) : ofPair(pairs.pairs.size(), -1) {
    std::vector<int> count(book.volunteers.size()), node(book.volunteers.size(), -1);
    for (size_t seat = 0; seat < book.seats.size();) {
      size_t end = seat + 1;
      while (end < book.seats.size() && book.seats[end].need == book.seats[seat].need) end++;
      const size_t from = pairs.first[seat], to = pairs.first[end];
      for (size_t i = from; i < to; i++) count[index(pairs, i)]++;
      for (size_t i = from; i < to; i++) {
        const size_t who = index(pairs, i);
        if (count[who] < 2 || book.missions[who] < 2) continue;
        if (node[who] < 0) {
          node[who] = static_cast<int>(volunteer.size());
          volunteer.push_back(static_cast<int>(who));
        }
        ofPair[i] = node[who];
      }
      for (size_t i = from; i < to; i++) {
        count[index(pairs, i)] = 0;
        node[index(pairs, i)] = -1;
      }
      seat = end;
    }
  }

 private:
  static size_t index(const Pairs& pairs, size_t i) { return static_cast<size_t>(pairs.pairs[i].volunteer); }
};

// The network: a unit from each seat, along a pair to a volunteer and on to the sink, or straight to the sink.
// Nodes are the seats, the volunteers, the sink, the shared nodes; arcs are in the order of their sources.
struct Network {
  Graph graph;
  Graph::ArcMap<int64_t> cost{graph};
  Graph::ArcMap<int> capacity{graph};
  Graph::NodeMap<int> supply{graph};

  Network(const Book& book, const Pairs& pairs) {
    const SharedNodes shared(book, pairs);
    const int seats = static_cast<int>(book.seats.size()), people = static_cast<int>(book.volunteers.size());
    const int sink = seats + people;
    std::vector<std::pair<int, int>> arcs;
    arcs.reserve(pairs.pairs.size() + static_cast<size_t>(sink) + shared.volunteer.size());
    for (int seat = 0; seat < seats; seat++) {
      for (size_t i = pairs.first[static_cast<size_t>(seat)]; i < pairs.first[static_cast<size_t>(seat) + 1]; i++) {
        arcs.emplace_back(seat, shared.ofPair[i] < 0 ? seats + pairs.pairs[i].volunteer : sink + 1 + shared.ofPair[i]);
      }
      arcs.emplace_back(seat, sink);
    }
    for (int person = 0; person < people; person++) arcs.emplace_back(seats + person, sink);
    for (size_t i = 0; i < shared.volunteer.size(); i++) {
      arcs.emplace_back(sink + 1 + static_cast<int>(i), seats + shared.volunteer[i]);
    }
    graph.build(sink + 1 + static_cast<int>(shared.volunteer.size()), arcs.begin(), arcs.end());

    // Priorities come first: one point of priority is worth more than all scores together.
    const int64_t priority = 1000 * static_cast<int64_t>(seats) + 1;
    int arc = 0;
    for (size_t seat = 0; seat < book.seats.size(); seat++) {
      for (size_t i = pairs.first[seat]; i < pairs.first[seat + 1]; i++) {
        cost[graph.arc(arc++)] = -(book.seats[seat].weight * priority + pairs.pairs[i].score);
      }
      arc++;
    }
    for (int i = 0; i < graph.arcNum(); i++) capacity[graph.arc(i)] = 1;
    for (int person = 0; person < people; person++) {
      capacity[graph.arc(arc + person)] = book.missions[static_cast<size_t>(person)];
    }
    for (int seat = 0; seat < seats; seat++) supply[graph.node(seat)] = 1;
    supply[graph.node(sink)] = -seats;
  }
};

void writePlan(const Book& book, const Pairs& pairs, const Graph& graph, const Solver& solver, const char* path) {
  FILE* file = std::fopen(path, "w");
  if (file == nullptr) throw std::runtime_error(std::string("cannot write ") + path);
  std::fputs("need,seat,skill,volunteer,score\n", file);
  int arc = 0;
  for (size_t i = 0; i < book.seats.size(); i++, arc++) {
    const Seat& seat = book.seats[i];
    for (size_t pair = pairs.first[i]; pair < pairs.first[i + 1]; pair++, arc++) {
      if (solver.flow(graph.arc(arc)) == 0) continue;
      std::fprintf(file, "%s,%d,%s,%s,%d\n", book.needs[static_cast<size_t>(seat.need)].c_str(), seat.number,
                   book.skills[static_cast<size_t>(seat.skill)].c_str(),
                   book.volunteers[static_cast<size_t>(pairs.pairs[pair].volunteer)].c_str(), pairs.pairs[pair].score);
    }
  }
  if (std::fclose(file) != 0) throw std::runtime_error(std::string("cannot write ") + path);
}

void run(const char* folder, size_t best, const char* plan) {
  Stopwatch watch;
  const Book book(folder);
  const double reading = watch.lap();
  const Pairs pairs = book.eligiblePairs(best);
  const double pairing = watch.lap();
  const Network network(book, pairs);
  Solver solver(network.graph);
  solver.upperMap(network.capacity).costMap(network.cost).supplyMap(network.supply);
  const double modelling = watch.lap();
  if (solver.run() != Solver::OPTIMAL) throw std::runtime_error("no optimal flow");
  const double solving = watch.lap();
  writePlan(book, pairs, network.graph, solver, plan);
  std::printf("{\"pairs\": %zu, \"seconds\": {\"read\": %.6f, \"pairs\": %.6f, \"model\": %.6f, \"solve\": %.6f, "
              "\"write\": %.6f}}\n",
              pairs.pairs.size(), reading, pairing, modelling, solving, watch.lap());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fputs("usage: lemon FOLDER BEST PLAN.csv\n", stderr);
    return 2;
  }
  try {
    run(arguments[1], std::strtoul(arguments[2], nullptr, 10), arguments[3]);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "lemon: %s\n", problem.what());
    return 1;
  }
  return 0;
}

// The books of books.py as a program that knows the rules of matching reads them: columns of numbers, and from them the
// eligible pairs with their scores. It knows no quoted cells and no families of skills; these books have none.

#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

// Gives each word a number, in the order in which they come.
class Numbering {
 public:
  int number(std::string_view word) {
    return _numbers.try_emplace(std::string(word), static_cast<int>(_numbers.size())).first->second;
  }

 private:
  std::unordered_map<std::string, int> _numbers;
};

// The parts of a text between separators.
inline void split(std::string_view text, char separator, std::vector<std::string_view>& parts) {
  parts.clear();
  for (;;) {
    const size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

inline int integer(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  return value;
}

// Days from 1970-01-01 to a date as 2026-01-31.
inline int day(std::string_view date) {
  const std::chrono::year year{integer(date.substr(0, 4))};
  const std::chrono::month month{static_cast<unsigned>(integer(date.substr(5, 2)))};
  const std::chrono::day day{static_cast<unsigned>(integer(date.substr(8, 2)))};
  return static_cast<int>(std::chrono::sys_days{year / month / day}.time_since_epoch().count());
}

// A volunteer with one of his or her skills: all that eligibility and score depend on.
struct Offer {
  int volunteer;
  int place;
  int radius;  // km
  int hours;
  int firstDay;
  int lastDay;
  uint32_t causes;     // a bit for each
  uint8_t languages;   // a bit for each
  uint8_t level;
  bool remote;
  int16_t points;  // of rating and rest, which are the same for every seat
};

struct Seat {
  int need;
  int number;  // within its need, from 1
  int skill;
  int level;
  int place;  // remotePlace for a remote seat
  int hours;
  int firstDay;
  int lastDay;
  uint32_t causes;
  uint8_t languages;
  int weight;  // of its priority
};

struct Pair {
  int volunteer;
  int score;
};

// The eligible pairs of all seats: those of seat i are pairs[first[i]] ..< pairs[first[i + 1]].
struct Pairs {
  std::vector<Pair> pairs;
  std::vector<size_t> first;
};

struct Book {
  static constexpr int remotePlace = -1;

  std::vector<std::string> volunteers;  // names
  std::vector<int> missions;
  std::vector<std::string> needs;       // names
  std::vector<std::string> skills;      // names
  std::vector<Seat> seats;              // those of a need together
  std::vector<std::vector<Offer>> offers;  // by skill

  explicit Book(const std::string& folder) {
    readPlaces(folder + "/places.csv");
    readVolunteers(folder + "/volunteers.csv");
    readNeeds(folder + "/associations.csv", folder + "/needs.csv");
  }

  // All eligible pairs, or for each seat only the `best` with the highest scores where that is not 0.
  Pairs eligiblePairs(size_t best) const {
    Pairs result;
    result.first.reserve(seats.size() + 1);
    result.first.push_back(0);
    for (const Seat& seat : seats) {
      const size_t begin = result.pairs.size();
      for (const Offer& offer : offers[static_cast<size_t>(seat.skill)]) {
        const int points = score(offer, seat);
        if (points >= 0) result.pairs.push_back({offer.volunteer, points});
      }
      if (best != 0 && result.pairs.size() - begin > best) {
        const auto start = result.pairs.begin() + static_cast<ptrdiff_t>(begin);
        const auto cut = start + static_cast<ptrdiff_t>(best);
        std::nth_element(start, cut, result.pairs.end(), [](const Pair& a, const Pair& b) {
          return a.score != b.score ? a.score > b.score : a.volunteer < b.volunteer;
        });
        result.pairs.resize(begin + best);
      }
      result.first.push_back(result.pairs.size());
    }
    return result;
  }

 private:
  Numbering _places, _skills, _causes, _languages;
  std::vector<std::vector<int>> _distances;  // km

  // Hands the cells of each line but the first to `read`.
  template <class Read>
  static void readTable(const std::string& path, Read read) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::ostringstream whole;
    whole << file.rdbuf();
    const std::string text = std::move(whole).str();
    std::string_view rest = text;
    std::vector<std::string_view> cells;
    for (bool isHeader = true; !rest.empty(); isHeader = false) {
      const size_t end = std::min(rest.find('\n'), rest.size());
      if (!isHeader) {
        split(rest.substr(0, end), ',', cells);
        read(cells);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  // The number of a skill, whose name is kept for the plan.
  int skillNumber(std::string_view name) {
    const int number = _skills.number(name);
    if (static_cast<size_t>(number) == skills.size()) {
      skills.emplace_back(name);
      offers.emplace_back();
    }
    return number;
  }

  void readPlaces(const std::string& path) {
    std::vector<std::pair<double, double>> points;  // radians
    readTable(path, [&](const auto& cells) {
      const double degree = std::acos(-1.0) / 180;
      _places.number(cells[0]);
      points.emplace_back(std::stod(std::string(cells[1])) * degree, std::stod(std::string(cells[2])) * degree);
    });
    for (const auto& [latitude, longitude] : points) {
      auto& row = _distances.emplace_back();
      for (const auto& [otherLatitude, otherLongitude] : points) {
        const double north = std::sin((otherLatitude - latitude) / 2);
        const double east = std::sin((otherLongitude - longitude) / 2);
        const double half = north * north + std::cos(latitude) * std::cos(otherLatitude) * east * east;
        row.push_back(static_cast<int>(2 * 6371.0088 * std::asin(std::sqrt(std::min(1.0, half)))));
      }
    }
  }

  void readVolunteers(const std::string& path) {
    const int today = day("2026-01-01");
    std::vector<std::string_view> entries;
    readTable(path, [&](const auto& cells) {
      Offer offer{};
      offer.volunteer = static_cast<int>(volunteers.size());
      volunteers.emplace_back(cells[0]);
      offer.place = _places.number(cells[1]);
      offer.radius = integer(cells[2]);
      offer.remote = cells[3] == "yes";
      missions.push_back(integer(cells[4]));
      offer.hours = integer(cells[5]);
      split(cells[6], '|', entries);
      for (const auto entry : entries) offer.languages |= static_cast<uint8_t>(1u << _languages.number(entry));
      split(cells[7], '|', entries);
      for (const auto entry : entries) offer.causes |= 1u << _causes.number(entry);
      const int tenths = 10 * integer(cells[9].substr(0, 1)) + integer(cells[9].substr(2, 1));
      const int idleDays = std::clamp(today - day(cells[10]), 0, 365);
      offer.points = static_cast<int16_t>(3 * tenths + 100 * idleDays / 365);
      offer.firstDay = day(cells[11]);
      offer.lastDay = day(cells[12]);
      split(cells[8], '|', entries);
      for (const auto entry : entries) {
        const size_t colon = entry.find(':');
        offer.level = static_cast<uint8_t>(integer(entry.substr(colon + 1)));
        const int skill = skillNumber(entry.substr(0, colon));
        offers[static_cast<size_t>(skill)].push_back(offer);
      }
    });
  }

  void readNeeds(const std::string& associationsPath, const std::string& needsPath) {
    std::unordered_map<std::string, uint32_t> causesOf;
    std::vector<std::string_view> entries;
    readTable(associationsPath, [&](const auto& cells) {
      uint32_t& causes = causesOf[std::string(cells[0])];
      split(cells[2], '|', entries);
      for (const auto entry : entries) causes |= 1u << _causes.number(entry);
    });
    readTable(needsPath, [&](const auto& cells) {
      if (needs.empty() || needs.back() != cells[0]) needs.emplace_back(cells[0]);
      Seat seat{};
      seat.need = static_cast<int>(needs.size()) - 1;
      seat.number = !seats.empty() && seats.back().need == seat.need ? seats.back().number + 1 : 1;
      seat.causes = causesOf.at(std::string(cells[1]));
      seat.place = cells[2] == "remote" ? remotePlace : _places.number(cells[2]);
      seat.skill = skillNumber(cells[3]);
      seat.level = integer(cells[4]);
      seat.hours = integer(cells[5]);
      split(cells[6], '|', entries);
      for (const auto entry : entries) seat.languages |= static_cast<uint8_t>(1u << _languages.number(entry));
      seat.firstDay = day(cells[7]);
      seat.lastDay = day(cells[8]);
      seat.weight = cells[9] == "urgent" ? 8 : cells[9] == "high" ? 4 : cells[9] == "normal" ? 2 : 1;
      seats.push_back(seat);
    });
  }

  // The score of a pair, or -1 where a rule forbids it.
  int score(const Offer& offer, const Seat& seat) const {
    static constexpr int levelPoints[] = {200, 250, 225, 200, 175};
    if (offer.level < seat.level || offer.hours < seat.hours || (offer.languages & seat.languages) == 0 ||
        offer.firstDay > seat.firstDay || offer.lastDay < seat.lastDay) {
      return -1;
    }
    int points = offer.points + levelPoints[offer.level - seat.level] + std::min(38, offer.hours - seat.hours);
    if (seat.place == remotePlace) {
      if (!offer.remote) return -1;
      points += 150;
    } else {
      const int distance = _distances[static_cast<size_t>(offer.place)][static_cast<size_t>(seat.place)];
      if (distance > offer.radius) return -1;
      points += std::max(0, 250 - distance);
    }
    return (offer.causes & seat.causes) != 0 ? points + 200 : points;
  }
};
